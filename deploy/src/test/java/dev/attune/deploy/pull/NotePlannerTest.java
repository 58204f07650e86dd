package dev.attune.deploy.pull;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Bench;
import dev.attune.note.Scope;
import dev.attune.ticket.Author;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotePlannerTest {

  private final Bench bench = new Bench();

  @BeforeEach
  void begin() {
    bench.begun();
    bench.desk.customer("1", "Where is it?");
  }

  @Test
  void an_agent_gets_three_notes_a_day_and_the_rest_is_held() {
    for (int ticket = 1; ticket <= 5; ticket++) {
      bench.desk.customer("t" + ticket, "Hello?");
      bench.desk.agent("t" + ticket, "cold " + ticket);
    }
    bench.settleAndWork();
    assertThat(bench.noteStates()).isEqualTo(Map.of("written", 3L, "held", 2L));
  }

  @Test
  void an_agent_gets_one_highlight_a_week() {
    bench.desk.agent("1", "warm one");
    bench.settleAndWork();
    bench.desk.customer("1", "More!");
    bench.desk.agent("1", "warm two");
    bench.settleAndWork();
    assertThat(bench.noteStates()).isEqualTo(Map.of("written", 1L, "held", 1L));
  }

  @Test
  void bots_are_judged_and_never_noted() {
    bench.desk.say("1", Author.of("b1", Role.BOT), "cold answer", true);
    bench.settleAndWork();
    assertThat(bench.rows()).hasSize(1);
    assertThat(bench.noteStates()).isEmpty();
  }

  @Test
  void the_pilots_fence_keeps_notes_out_and_reviews_in() {
    bench.scope = new Scope(Map.of(Scope.Facet.GROUP, Set.of("pilot")), Map.of());
    bench.desk.agent("1", "cold answer");
    bench.settleAndWork();
    assertThat(bench.rows()).hasSize(1);
    assertThat(bench.noteStates()).isEmpty();
  }

  @Test
  void a_reply_closed_long_ago_is_held() {
    bench.desk.agent("1", "cold answer");
    bench.clock.move(Duration.ofHours(25));
    bench.work();
    assertThat(bench.noteStates()).isEqualTo(Map.of("held", 1L));
  }

  @Test
  void a_plan_is_taken_back_when_its_reply_was_edited_before_it_was_written() {
    MessageId reply = bench.desk.agent("1", "cold answer");
    bench.pull();
    bench.clock.move(Bench.SETTLE.other());
    bench.review();
    assertThat(bench.noteStates()).isEqualTo(Map.of("planned", 1L));
    bench.desk.edit("1", reply, "odd answer");
    bench.work();
    assertThat(bench.noteStates()).isEmpty();
    assertThat(bench.desk.ticket("1").internal()).isEmpty();
  }
}
