package dev.attune.sandbox.freshdesk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

  /** Epoch seconds of an ISO time with any offset, or of a date. */
  static Optional<Long> seconds(String iso) {
    try {
      return Optional.of(
          iso.length() == 10
              ? LocalDate.parse(iso).atStartOfDay().toEpochSecond(ZoneOffset.UTC)
              : OffsetDateTime.parse(iso.replace(' ', '+')).toEpochSecond());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
