package dev.attune.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Reads for how long a vendor wants to be left alone: seconds, or a date by its own clock. */
final class RetryAfter {

  static final Duration UNSAID = Duration.ofSeconds(60);
  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final Duration MOST = Duration.ofHours(1);

  private RetryAfter() {}

  /** When to try again, by our clock: between a second and an hour from now. */
  static Instant of(Response response, Instant now) {
    Duration wait =
        response.header("retry-after").flatMap(text -> wait(text, response, now)).orElse(UNSAID);
    if (wait.compareTo(LEAST) < 0) {
      return now.plus(LEAST);
    }
    return now.plus(wait.compareTo(MOST) > 0 ? MOST : wait);
  }

  private static Optional<Duration> wait(String text, Response response, Instant now) {
    try {
      return Optional.of(Duration.ofMillis((long) Math.ceil(Double.parseDouble(text) * 1000)));
    } catch (NumberFormatException e) {
      Instant theirs = response.date().orElse(now);
      return Response.httpDate(text).map(date -> Duration.between(theirs, date));
    }
  }
}
