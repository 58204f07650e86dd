package dev.attune.deploy.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * A whole week from Monday on, or a whole month, in UTC.
 *
 * @param until exclusive
 */
public record Period(Kind kind, Instant from, Instant until) {

  /** How long it is. */
  public enum Kind {
    WEEKLY,
    MONTHLY;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The last one that was over at an instant. */
  public static Period before(Kind kind, Instant now) {
    LocalDate day = now.atOffset(ZoneOffset.UTC).toLocalDate();
    LocalDate until =
        kind == Kind.WEEKLY
            ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            : day.withDayOfMonth(1);
    return new Period(
        kind,
        start(kind == Kind.WEEKLY ? until.minusWeeks(1) : until.minusMonths(1)),
        start(until));
  }

  /** The one before this. */
  public Period previous() {
    return before(kind, from);
  }

  /** Such as {@code 2026-W09} or {@code 2026-02}. */
  public String name() {
    LocalDate day = from.atOffset(ZoneOffset.UTC).toLocalDate();
    return kind == Kind.WEEKLY
        ? String.format(
            Locale.ROOT,
            "%d-W%02d",
            day.get(IsoFields.WEEK_BASED_YEAR),
            day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
        : day.toString().substring(0, 7);
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
