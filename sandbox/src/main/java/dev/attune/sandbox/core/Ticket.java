package dev.attune.sandbox.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a stand-in's ticket table. Life: created with a first comment, answered, solved, closed;
 * beside that it may be deleted, archived, merged away or marked as spam.
 *
 * <p>A mutable row on purpose, as in a database: guarded by {@link Desk#locked}, saved by {@link
 * Desk#save(Ticket)}. Times are epoch milliseconds, 0 means never; ids are 0 when absent.
 */
public final class Ticket {
  public long id;
  public String subject = "";
  public String status = "open";
  public @Nullable String priority;
  public @Nullable String type;
  public @Nullable String externalId;

  /** How it came: email, webform, chat, social, sms, voice, api, web, messaging, bot. */
  public String channel = "email";

  public long requesterId;
  public long submitterId;
  public long assigneeId;
  public long teamId;
  public long brandId;
  public long organizationId;
  public List<String> tags = new ArrayList<>();
  public List<Long> followers = new ArrayList<>();
  public Map<String, String> customFields = new LinkedHashMap<>();

  /** What a comment is when its writer does not say: as the first one was. */
  public boolean publicByDefault = true;

  public boolean deleted;
  public boolean scrubbed;
  public boolean spam;
  public boolean archived;
  public boolean messaging;
  public long mergedInto;

  /** agent or ai_agent. */
  public String support = "agent";

  public String score = "unoffered";
  public long createdAt;

  /** Moves with each event on the ticket. */
  public long updatedAt;

  /** Moves with each event and with silent system updates. */
  public long generatedAt;

  public long firstRespondedAt;
  public long agentRespondedAt;
  public long requesterRespondedAt;
  public long statusUpdatedAt;
  public long reopenedAt;
  public boolean escalated;
  public long resolvedAt;
  public long closedAt;
  public long pendingSince;

  /** Oldest first; the first is the description. Kept as rows of their own. */
  public transient List<Comment> comments = new ArrayList<>(2);

  /** Oldest first. Kept as rows of their own. */
  public transient List<Audit> audits = new ArrayList<>(2);

  /** Whether any comment can be seen by the customer. */
  public boolean hasPublicComment() {
    return comments.stream().anyMatch(c -> c.isPublic && !c.deleted);
  }
}
