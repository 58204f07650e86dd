package dev.attune.llm;

import static dev.attune.llm.Unanswered.Next.AGAIN;
import static dev.attune.llm.Unanswered.Next.NOT_AGAIN;

import java.net.http.HttpHeaders;
import java.time.Duration;

/** What a status other than success means. */
final class Refusal {

  private static final int BAD_KEY = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;
  private static final int SERVER = 500;
  private static final long LONGEST_WAIT = 3600;

  private Refusal() {}

  static Unanswered of(int status, HttpHeaders headers) {
    return switch (status) {
      case BAD_KEY, FORBIDDEN -> new Unanswered("key refused, " + status, NOT_AGAIN);
      case NOT_FOUND -> new Unanswered("no such model or address, " + status, NOT_AGAIN);
      case TOO_MANY -> new Unanswered("rate limited", AGAIN, wait(headers), null);
      default ->
          new Unanswered(
              "answered " + status, status >= SERVER ? AGAIN : NOT_AGAIN, wait(headers), null);
    };
  }

  /** Seconds alone: a date would need the endpoint's clock. */
  private static Duration wait(HttpHeaders headers) {
    return headers
        .firstValue("retry-after")
        .filter(text -> text.matches("\\d{1,9}"))
        .map(text -> Duration.ofSeconds(Math.min(LONGEST_WAIT, Long.parseLong(text))))
        .orElse(Duration.ZERO);
  }
}
