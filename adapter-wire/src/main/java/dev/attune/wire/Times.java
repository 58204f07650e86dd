package dev.attune.wire;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads points in time as helpdesks write them: ISO 8601 with {@code Z} or an offset. */
public final class Times {

  private Times() {}

  /**
   * The instant, or null when there is none or it can't be read: one odd row must not stop a feed.
   */
  public static @Nullable Instant read(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** The later of two, where null is before all others. */
  public static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }
}
