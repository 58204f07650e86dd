package dev.attune.sandbox.zendesk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The vendor's time stamps: whole seconds, UTC. */
final class Times {
  private Times() {}

  /** 2026-01-05T10:00:00Z, or null for never. */
  static @Nullable String iso(long millis) {
    return millis == 0
        ? null
        : Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  static long second(long millis) {
    return Math.floorDiv(millis, 1000L);
  }

  /** Epoch seconds of an ISO time with any offset. */
  static Optional<Long> seconds(String iso) {
    try {
      return Optional.of(OffsetDateTime.parse(iso).toEpochSecond());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
