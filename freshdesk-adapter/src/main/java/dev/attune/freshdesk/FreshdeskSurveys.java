package dev.attune.freshdesk;

import dev.attune.freshdesk.wire.FreshdeskApi;
import dev.attune.freshdesk.wire.Page;
import dev.attune.freshdesk.wire.SurveyAnswer;
import dev.attune.helpdesk.HelpdeskException;
import dev.attune.ticket.Csat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers of the satisfaction survey, read for all tickets together and at most every quarter of an
 * hour. A help, not a need: where they can't be had, tickets have none. Bounded and thread-safe.
 */
final class FreshdeskSurveys {

  private static final Duration AGAIN = Duration.ofMinutes(15);
  private static final Duration FIRST = Duration.ofDays(7);
  private static final Duration LATE = Duration.ofMinutes(5);
  private static final int KEPT = 20_000;
  private static final int MOST_PAGES = 5;
  private static final int NEUTRAL = 100;

  private final FreshdeskApi api;
  private final Clock clock;
  private @Nullable Instant readAt;
  private final Map<Long, Csat> answers =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Csat> eldest) {
          return size() > KEPT;
        }
      };

  FreshdeskSurveys(FreshdeskApi api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  synchronized @Nullable Csat answer(long ticket) {
    Instant now = clock.instant();
    if (readAt == null || readAt.plus(AGAIN).isBefore(now)) {
      Instant since = readAt == null ? now.minus(FIRST) : readAt.minus(LATE);
      readAt = now;
      read(since);
    }
    return answers.get(ticket);
  }

  private void read(Instant since) {
    try {
      for (int page = 1; page <= MOST_PAGES; page++) {
        Page<SurveyAnswer> some = api.surveyAnswers(since, page);
        some.rows().forEach(this::keep);
        if (!some.more()) {
          return;
        }
      }
    } catch (HelpdeskException e) {
      // many plans have no survey, and no ticket is worth losing for one: next time perhaps
    }
  }

  private void keep(SurveyAnswer answer) {
    SurveyAnswer.Ratings ratings = answer.ratings();
    Integer rating = ratings == null ? null : ratings.defaultQuestion();
    if (answer.ticketId() != null && rating != null) {
      answers.put(answer.ticketId(), csat(rating));
    }
  }

  private static Csat csat(int rating) {
    if (rating == NEUTRAL) {
      return Csat.NEUTRAL;
    }
    return rating > NEUTRAL ? Csat.GOOD : Csat.BAD;
  }
}
