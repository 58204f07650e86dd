package dev.attune.deploy.console;

import jakarta.ws.rs.core.Response.Status;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Points in time as callers write them. */
final class Moments {

  private static final int DATE_LENGTH = 10;

  private Moments() {}

  /** An instant, or the beginning of a day in UTC; null for null. */
  static @Nullable Instant parse(String parameter, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return text.length() <= DATE_LENGTH
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : java.time.OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw Body.refused(
          Status.BAD_REQUEST,
          parameter + " must be a date such as 2026-01-31 or a time such as 2026-01-31T08:00:00Z.");
    }
  }
}
