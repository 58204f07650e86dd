package dev.attune.sandbox.core;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message or note on a ticket: Zendesk's comment, Freshdesk's conversation. A mutable row,
 * guarded by {@link Desk#locked}; times are epoch milliseconds, 0 means never.
 */
public final class Comment {
  /** Author of what the helpdesk itself writes. */
  public static final long SYSTEM = -1;

  public long id;
  public long ticketId;
  public long auditId;
  public long authorId;

  /** Who really wrote it, when that is not the author. */
  public long updaterId;

  public boolean isPublic;
  public String html = "";
  public long at;
  public long editedAt;
  public long editedBy;

  /** email, web, api, chat, social, sms, voice, rule, bot. */
  public String channel = "web";

  /** Name of the trigger or automation that wrote it. */
  public @Nullable String rule;

  /** What it is: reply, note, forward, feedback, tweet, post, merge. */
  public String kind = "reply";

  public boolean incoming;
  public boolean auto;
  public boolean redacted;
  public boolean deleted;

  /** Written through the vendor's API rather than seeded or typed on a page. */
  public boolean byApi;

  public List<String> to = new ArrayList<>(0);
}
