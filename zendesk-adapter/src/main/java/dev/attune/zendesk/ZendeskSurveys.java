package dev.attune.zendesk;

import dev.attune.helpdesk.HelpdeskException;
import dev.attune.ticket.Csat;
import dev.attune.zendesk.wire.SurveyPage;
import dev.attune.zendesk.wire.SurveyPage.SurveyResponse;
import dev.attune.zendesk.wire.ZendeskApi;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers to surveys of the newer kind, read for all tickets together and at most every quarter of
 * an hour. A help, not a need: where they can't be had, tickets have none. Bounded and thread-safe.
 */
final class ZendeskSurveys {

  private static final Duration AGAIN = Duration.ofMinutes(15);
  private static final Duration FIRST = Duration.ofDays(7);
  private static final Duration LATE = Duration.ofMinutes(5);
  private static final int KEPT = 20_000;
  private static final int MOST_PAGES = 5;
  private static final String TICKET = "zen:ticket:";

  private final ZendeskApi api;
  private final Clock clock;
  private @Nullable Instant readAt;
  private final Map<String, Csat> answers =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Csat> eldest) {
          return size() > KEPT;
        }
      };

  ZendeskSurveys(ZendeskApi api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  /** Asks what was answered lately, unless that was done just before. */
  synchronized void refresh() {
    Instant now = clock.instant();
    if (readAt == null || readAt.plus(AGAIN).isBefore(now)) {
      Instant since = readAt == null ? now.minus(FIRST) : readAt.minus(LATE);
      readAt = now;
      read(since);
    }
  }

  synchronized @Nullable Csat answer(String ticket) {
    return answers.get(ticket);
  }

  private void read(Instant since) {
    try {
      String after = null;
      for (int page = 0; page < MOST_PAGES; page++) {
        SurveyPage some = api.surveys(since, after);
        some.surveyResponses().forEach(this::keep);
        after = some.next();
        if (after == null) {
          return;
        }
      }
    } catch (HelpdeskException e) {
      // many plans have no such survey, and no ticket is worth losing for one: next time perhaps
    }
  }

  private void keep(SurveyResponse response) {
    Optional<Csat> rated =
        response.answers().stream()
            .map(answer -> csat(answer.ratingCategory()))
            .filter(Objects::nonNull)
            .findFirst();
    response.subjects().stream()
        .map(SurveyPage.Subject::zrn)
        .filter(zrn -> zrn != null && zrn.startsWith(TICKET))
        .forEach(zrn -> rated.ifPresent(csat -> answers.put(zrn.substring(TICKET.length()), csat)));
  }

  private static @Nullable Csat csat(@Nullable String category) {
    return switch (category == null ? "" : category) {
      case "good" -> Csat.GOOD;
      case "neutral" -> Csat.NEUTRAL;
      case "bad" -> Csat.BAD;
      default -> null;
    };
  }
}
