package dev.attune.deploy.scores;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads points in time as programs write them: ISO 8601 with its zone or without, a date alone, a
 * blank for the T, the form of mails, seconds or milliseconds since 1970. What has no zone is UTC,
 * a date is its beginning.
 */
final class Times {

  private static final Pattern SINCE_1970 = Pattern.compile("\\d{9,14}(\\.\\d{1,9})?");
  private static final BigDecimal LAST_SECOND = new BigDecimal("99999999999");
  private static final BigDecimal A_SECOND = BigDecimal.valueOf(1000);

  /** As Java and JavaScript add it behind an offset. */
  private static final Pattern ZONE_NAME = Pattern.compile("\\s*[\\[(].*$");

  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalEnd()
          .appendPattern("[' ']")
          .appendPattern("['UTC']['GMT'][XXX][XX][X]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private Times() {}

  /** Empty where it is no time that can be read. */
  static Optional<Instant> read(String text) {
    String told = text.strip();
    try {
      if (SINCE_1970.matcher(told).matches()) {
        return Optional.of(since1970(new BigDecimal(told)));
      }
      return Optional.of(
          Character.isLetter(told.isEmpty() ? '0' : told.charAt(0))
              ? OffsetDateTime.parse(told, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()
              : iso(ISO.parse(ZONE_NAME.matcher(told).replaceFirst(""))));
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Instant since1970(BigDecimal number) {
    BigDecimal millis = number.compareTo(LAST_SECOND) > 0 ? number : number.multiply(A_SECOND);
    return Instant.ofEpochMilli(millis.longValue());
  }

  private static Instant iso(TemporalAccessor read) {
    LocalDate date = LocalDate.from(read);
    LocalTime time = read.query(TemporalQueries.localTime());
    int offset =
        read.isSupported(ChronoField.OFFSET_SECONDS) ? read.get(ChronoField.OFFSET_SECONDS) : 0;
    return date.atTime(time == null ? LocalTime.MIDNIGHT : time)
        .toInstant(ZoneOffset.ofTotalSeconds(offset));
  }
}
