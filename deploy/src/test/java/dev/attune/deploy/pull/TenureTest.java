package dev.attune.deploy.pull;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Judgement;
import dev.attune.assessment.Scorer;
import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.bench.FakeScorer;
import dev.attune.reply.AgentReply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TenureTest {

  private final Bench bench = new Bench().begun();

  @Test
  void a_ticket_that_takes_long_to_judge_stays_with_who_judges_it() {
    bench.desk.customer("1", "Where is it?");
    for (int turn = 0; turn < 5; turn++) {
      bench.desk.agent("1", "cold answer");
      bench.desk.customer("1", "And now?");
    }
    bench.pull();
    List<Boolean> another = new ArrayList<>();
    List<Instant> signs = new ArrayList<>();
    FakeScorer words = new FakeScorer();
    Scorer slow =
        new Scorer() {
          @Override
          public Judgement judge(AgentReply reply) {
            bench.clock.move(Duration.ofSeconds(50));
            another.add(bench.review());
            return words.judge(reply);
          }

          @Override
          public String version() {
            return words.version();
          }
        };
    new ReviewPass(
            bench.ledger,
            bench.clock,
            new Judge(slow, words),
            () -> Bench.SETTLE,
            () -> bench.policy)
        .work(bench.account(), () -> signs.add(bench.clock.instant()));
    assertThat(another).hasSize(5).doesNotContain(true);
    assertThat(bench.rows()).hasSize(5);
    assertThat(signs).hasSize(5).doesNotHaveDuplicates();
  }
}
