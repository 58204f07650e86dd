package dev.attune.deploy.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.notes.NotePass;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A note whose review's key is missing, and comes back. */
abstract class UnreadableNoteContract extends KeyedLedger {

  @Test
  void a_note_whose_review_cannot_be_opened_waits_for_its_key_and_the_next_is_written() {
    bench.begun();
    plan("3");
    step(keyed(1));
    plan("4");
    Ledger second = keyed(2);
    note(second);
    assertThat(bench.desk.ticket("3").internal()).isEmpty();
    assertThat(bench.desk.ticket("4").internal()).hasSize(1);
    assertThat(unreadable()).isEqualTo(1);

    bench.clock.move(Duration.ofMinutes(11));
    note(keyed(2, 1));
    assertThat(bench.desk.ticket("3").internal()).hasSize(1);
  }

  private void plan(String ticket) {
    bench.desk.customer(ticket, "Where is it?");
    bench.desk.agent(ticket, "b" + ticket, "cold answer for " + ticket);
    bench.pull();
    bench.clock.move(Bench.SETTLE.other());
    while (bench.review()) {
      // ticket by ticket
    }
  }

  private void note(Ledger ledger) {
    NotePass pass = new NotePass(ledger, bench.clock, () -> bench.policy);
    for (int step = 0; step < 5; step++) {
      pass.step(bench.account());
    }
  }
}
