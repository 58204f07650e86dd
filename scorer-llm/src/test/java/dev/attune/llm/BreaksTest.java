package dev.attune.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Assessment;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An endpoint that stalls, breaks off and refuses: the other scorer judges, and the review says so.
 */
class BreaksTest {

  private final Bench bench = new Bench();

  BreaksTest() throws IOException {}

  @AfterEach
  void close() {
    bench.close();
  }

  private void assertInstead(Assessment judged, String reason) {
    assertThat(judged)
        .isEqualTo(Bench.assessment(0).scoredBy("embedded@1 (llm@3:some-model: " + reason + ")"));
  }

  private Assessment hastily() {
    return (Assessment) bench.scorer(bench.hasty()).judge(Bench.reply());
  }

  @Test
  void an_endpoint_that_never_answers_is_given_up_once() {
    bench.endpoint.thenStalls();
    assertInstead(hastily(), "timed out");
    assertThat(bench.endpoint.bodies()).hasSize(1);
  }

  @Test
  void an_answer_that_stops_in_the_middle_is_given_up_too() {
    bench.endpoint.thenStallsInTheMiddle();
    assertInstead(hastily(), "timed out");
  }

  @Test
  void a_connection_that_breaks_is_tried_again_and_then_given_up() {
    bench.endpoint.thenBreaksOff();
    assertInstead(bench.judged(), "broke off");
    assertThat(bench.endpoint.bodies()).hasSize(3);
    assertThat(bench.pauses).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
  }

  @Test
  void a_connection_that_broke_once_does_no_harm() {
    bench.endpoint.thenBreaksOff().thenSays(Bench.GOOD);
    assertThat(bench.judged().scorer()).isEqualTo("llm@3:some-model");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | key refused, 401 | 1",
        "403 | key refused, 403 | 1",
        "404 | no such model or address, 404 | 1",
        "400 | answered 400 | 1",
        "302 | answered 302 | 1",
        "500 | answered 500 | 3",
        "503 | answered 503 | 3",
        "429 | rate limited | 3"
      })
  void a_refusal_is_told_by_its_kind(int status, String reason, int calls) {
    bench.endpoint.thenRefuses(status, "Location", "http://127.0.0.1:9/elsewhere");
    assertInstead(bench.judged(), reason);
    assertThat(bench.endpoint.bodies()).hasSize(calls);
  }

  @Test
  void a_short_wait_that_is_asked_for_is_kept() {
    bench.endpoint.thenRefuses(429, "Retry-After", "3").thenSays(Bench.GOOD);
    assertThat(bench.judged().scorer()).isEqualTo("llm@3:some-model");
    assertThat(bench.pauses).containsExactly(Duration.ofSeconds(3));
  }

  @Test
  void a_long_wait_that_is_asked_for_is_a_rest() {
    bench.endpoint.thenRefuses(429, "Retry-After", "60").thenSays(Bench.GOOD);
    LlmScorer scorer = bench.scorer();
    assertInstead((Assessment) scorer.judge(Bench.reply()), "rate limited");
    bench.clock.move(Duration.ofSeconds(59));
    assertInstead((Assessment) scorer.judge(Bench.reply()), "resting after failures");
    bench.clock.move(Duration.ofSeconds(1));
    assertThat(((Assessment) scorer.judge(Bench.reply())).scorer()).isEqualTo("llm@3:some-model");
    assertThat(bench.pauses).isEmpty();
  }

  @Test
  void after_three_failures_in_a_row_the_endpoint_is_left_alone() {
    bench.endpoint.thenRefuses(401, "X", "y");
    LlmScorer scorer = bench.scorer();
    for (int i = 0; i < 3; i++) {
      scorer.judge(Bench.reply());
    }
    assertInstead((Assessment) scorer.judge(Bench.reply()), "resting after failures");
    assertThat(bench.endpoint.bodies()).hasSize(3);
    bench.clock.move(Duration.ofMinutes(5));
    assertInstead((Assessment) scorer.judge(Bench.reply()), "key refused, 401");
  }

  @Test
  void an_answer_without_end_is_cut_off() {
    bench.endpoint.thenSays("a".repeat(3 * 1024 * 1024));
    assertInstead(bench.judged(), "answer too large");
  }

  @Test
  void what_is_no_such_endpoint_at_all_is_told() {
    bench.endpoint.then(call -> StandIn.send(call, 200, "<html>Log in</html>"));
    assertInstead(bench.judged(), "answer unreadable");
  }

  @Test
  void where_nobody_listens_the_other_scorer_judges() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    LlmSettings settings =
        new LlmSettings(
            URI.create("http://127.0.0.1:" + port + "/v1"),
            "some-model",
            "",
            Duration.ofSeconds(20),
            10,
            100_000,
            true,
            0.0);
    assertInstead((Assessment) bench.scorer(settings).judge(Bench.reply()), "unreachable");
  }

  @Test
  void calls_end_with_the_days_budget_and_begin_with_the_next_day() {
    bench.endpoint.thenSays(Bench.GOOD);
    LlmScorer scorer = bench.scorer(bench.settings(2, 1_000_000));
    scorer.judge(Bench.reply());
    scorer.judge(Bench.reply());
    assertInstead((Assessment) scorer.judge(Bench.reply()), "daily budget spent");
    assertThat(bench.endpoint.bodies()).hasSize(2);
    bench.clock.move(Duration.ofHours(15));
    assertThat(((Assessment) scorer.judge(Bench.reply())).scorer()).isEqualTo("llm@3:some-model");
  }

  @Test
  void tokens_are_counted_as_the_endpoint_says() {
    bench.endpoint.thenSays(Bench.GOOD);
    LlmScorer scorer = bench.scorer(bench.settings(1000, 3000));
    long judged = 0;
    while (((Assessment) scorer.judge(Bench.reply())).scorer().startsWith("llm@")) {
      judged++;
    }
    // 700 a call, and the last one must fit by the guess at its length
    assertThat(judged).isBetween(1L, 4L);
    assertThat(bench.endpoint.bodies()).hasSize((int) judged);
  }

  @Test
  void neither_the_key_nor_a_text_nor_what_the_endpoint_says_is_logged() {
    List<String> logged = new ArrayList<>();
    Logger logger = Logger.getLogger(LlmScorer.class.getName());
    Handler handler = new Keeping(logged);
    logger.addHandler(handler);
    try {
      bench.endpoint.thenRefuses(401, "X", "y");
      bench.judged();
    } finally {
      logger.removeHandler(handler);
    }
    assertThat(logged)
        .containsExactly(
            "conversation=c-1 message=4712: the model at attune.llm.url did not judge (key"
                + " refused, 401); embedded@1 did");
  }

  /** Keeps what is logged, as a reader sees it. */
  private static final class Keeping extends Handler {
    private final List<String> logged;

    Keeping(List<String> logged) {
      this.logged = logged;
    }

    @Override
    public void publish(LogRecord line) {
      logged.add(new java.util.logging.SimpleFormatter().formatMessage(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
