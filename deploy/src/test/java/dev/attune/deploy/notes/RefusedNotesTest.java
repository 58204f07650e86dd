package dev.attune.deploy.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.account.NoteSwitch;
import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.notes.RefusedNotes.Again;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.note.NotePolicy;
import dev.attune.note.Scope;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A note that is asked for again is held to what a first one is held to. */
class RefusedNotesTest {

  private final Bench bench = new Bench();

  @BeforeEach
  void twoNotesWereRefused() {
    bench.begun();
    for (int ticket = 1; ticket <= 2; ticket++) {
      bench.desk.customer("t" + ticket, "Where is it?");
      bench.desk.agent("t" + ticket, "cold answer");
      bench.desk.failBefore("write", new Refused("no rights", Refused.Reason.OTHER));
    }
    bench.settleAndWork();
    assertThat(bench.noteStates()).isEqualTo(Map.of("refused", 2L));
  }

  @Test
  void what_would_be_planned_today_is_planned_again() {
    assertThat(again()).isEqualTo(new Again(2, 0));
    bench.work();
    assertThat(bench.noteStates()).isEqualTo(Map.of("written", 2L));
  }

  @Test
  void an_agent_gets_no_more_in_a_day_than_by_first_notes() {
    bench.policy = perDay(1);
    assertThat(again()).isEqualTo(new Again(1, 1));
    assertThat(again()).isEqualTo(new Again(0, 1));
    assertThat(bench.noteStates()).isEqualTo(Map.of("sending", 1L, "refused", 1L));
  }

  /** It is today that the agent gets it, whenever it was planned first. */
  @Test
  void a_note_that_was_refused_yesterday_counts_for_today() {
    bench.policy = perDay(1);
    bench.clock.move(Duration.ofHours(25));
    assertThat(again()).isEqualTo(new Again(1, 1));
    assertThat(again()).isEqualTo(new Again(0, 1));
  }

  @Test
  void nobody_out_of_scope_gets_one() {
    bench.scope = new Scope(Map.of(), Map.of(Scope.Facet.AGENT, Set.of("a1")));
    assertThat(again()).isEqualTo(new Again(0, 2));
  }

  @Test
  void none_is_planned_while_notes_are_off() {
    bench.notes = NoteSwitch.OFF;
    assertThat(again()).isEqualTo(new Again(0, 2));
    assertThat(bench.noteStates()).isEqualTo(Map.of("refused", 2L));
  }

  @Test
  void what_is_too_old_to_help_stays_as_it_is() {
    NotePolicy standard = NotePolicy.STANDARD;
    bench.policy = standard;
    bench.clock.move(standard.newest().plusHours(1));
    assertThat(again()).isEqualTo(new Again(0, 2));
  }

  private static NotePolicy perDay(int notes) {
    NotePolicy standard = NotePolicy.STANDARD;
    return new NotePolicy(
        standard.mode(),
        standard.minimumGap(),
        standard.flags(),
        standard.minimumConfidence(),
        notes,
        standard.highlightsPerWeek(),
        Duration.ofDays(3));
  }

  private Again again() {
    return new RefusedNotes(bench.ledger, bench.clock, () -> bench.policy)
        .plan(bench.account(), null);
  }
}
