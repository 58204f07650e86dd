package dev.attune.sandbox.core;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One update of a ticket: who, when, by which way, what changed, and the comment that came with it.
 * A mutable row, guarded by {@link Desk#locked}.
 */
public final class Audit {
  public long id;
  public long ticketId;
  public long authorId;
  public long at;
  public String channel = "web";
  public @Nullable String rule;

  /** 0 when no comment came with it. */
  public long commentId;

  /** Custom metadata as a JSON text, when the writer sent some. */
  public @Nullable String custom;

  public List<Change> changes = new ArrayList<>(1);

  /**
   * One field's change.
   *
   * @param type Create, Change, or the name of a rarer event
   * @param value the new value, JSON text for lists
   */
  public record Change(
      long id, String type, String field, @Nullable String value, @Nullable String previous) {}
}
