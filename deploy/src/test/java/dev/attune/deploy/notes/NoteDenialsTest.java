package dev.attune.deploy.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Bench;
import dev.attune.helpdesk.HelpdeskException.Refused;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A helpdesk that denies a ticket may mean the whole account. */
class NoteDenialsTest {

  private final Bench bench = new Bench();

  @BeforeEach
  void planANote() {
    bench.planANote();
  }

  private void denied(String call) {
    bench.desk.failBefore(call, new Refused("not here", Refused.Reason.FORBIDDEN));
    bench.note();
    bench.clock.move(Duration.ofMinutes(6));
    bench.pull();
  }

  @Test
  void a_write_that_is_forbidden_for_once_is_tried_again() {
    denied("write");
    assertThat(bench.noteStates()).isEqualTo(Map.of("planned", 1L));
    bench.note();
    assertThat(bench.noteStates()).isEqualTo(Map.of("written", 1L));
  }

  @Test
  void a_write_that_is_always_forbidden_is_refused_in_the_end() {
    for (int write = 0; write < 8; write++) {
      denied("write");
    }
    assertThat(bench.noteStates()).isEqualTo(Map.of("refused", 1L));
  }

  @Test
  void a_note_that_is_asked_for_again_is_not_refused_at_its_first_denial() {
    denied("look");
    denied("look");
    assertThat(bench.noteStates()).isEqualTo(Map.of("refused", 1L));
    new RefusedNotes(bench.ledger, bench.clock, () -> bench.policy).plan(bench.account(), null);
    denied("look");
    assertThat(bench.noteStates()).isEqualTo(Map.of("planned", 1L));
  }
}
