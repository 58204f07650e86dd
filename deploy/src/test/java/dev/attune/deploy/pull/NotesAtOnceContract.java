package dev.attune.deploy.pull;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.bench.Meanwhile;
import dev.attune.deploy.notes.RefusedNotes;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.note.NotePolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What several reviews at once may give to one agent. */
abstract class NotesAtOnceContract {

  abstract DataSource ready();

  @Test
  void two_reviews_at_once_give_an_agent_no_more_notes_than_one_after_the_other() {
    DataSource database = ready();
    Bench other = new Bench(database);
    other.policy = onePerDay();
    List<CompletableFuture<Boolean>> beside = new ArrayList<>();
    Bench bench =
        new Bench(
            Meanwhile.before(
                "insert into note (", database, () -> beside.add(Meanwhile.beside(other::review))));
    bench.policy = onePerDay();
    bench.begun();
    isKnown(bench);
    for (String ticket : List.of("1", "2")) {
      bench.desk.customer(ticket, "Where is it?");
      bench.desk.agent(ticket, "cold answer");
    }
    other.adopt(bench.desk);
    while (bench.pull()) {
      // page by page
    }
    bench.clock.move(Bench.SETTLE.other().plusSeconds(1));
    other.clock.move(Duration.between(other.clock.instant(), bench.clock.instant()));

    assertThat(bench.review()).isTrue();
    assertThat(beside).hasSize(1);
    assertThat(beside.get(0).orTimeout(1, TimeUnit.MINUTES).join()).isTrue();
    assertThat(bench.rows()).hasSize(3);
    assertThat(bench.noteStates().getOrDefault("planned", 0L)).isEqualTo(1);
  }

  @Test
  void nor_do_a_review_and_a_refused_note_that_is_asked_for_again_meanwhile() {
    DataSource database = ready();
    Bench other = new Bench(database).begun();
    other.desk.customer("1", "Where is it?");
    other.desk.agent("1", "cold answer");
    other.desk.failBefore("write", new Refused("no rights", Refused.Reason.OTHER));
    other.settleAndWork();
    RefusedNotes refused =
        new RefusedNotes(other.ledger, other.clock, NotesAtOnceContract::onePerDay);
    List<CompletableFuture<Boolean>> beside = new ArrayList<>();
    Bench bench =
        new Bench(
            Meanwhile.before(
                "insert into note (",
                database,
                () ->
                    beside.add(
                        Meanwhile.beside(
                            () -> refused.plan(other.account(), null).planned() == 0))));
    bench.policy = onePerDay();
    bench.adopt(other.desk);
    bench.desk.customer("2", "Where is it?");
    bench.desk.agent("2", "cold answer");
    bench.clock.move(Duration.between(bench.clock.instant(), other.clock.instant()));
    bench.plan();

    assertThat(beside).hasSize(1);
    assertThat(beside.get(0).orTimeout(1, TimeUnit.MINUTES).join()).isTrue();
    assertThat(bench.noteStates()).isEqualTo(Map.of("planned", 1L, "refused", 1L));
  }

  /** Whoever is entered anew would keep the others waiting by that alone. */
  private static void isKnown(Bench bench) {
    bench.desk.customer("0", "Where is it?");
    bench.desk.agent("0", "odd answer");
    bench.plan();
    assertThat(bench.noteStates()).isEmpty();
  }

  private static NotePolicy onePerDay() {
    NotePolicy standard = NotePolicy.STANDARD;
    return new NotePolicy(
        standard.mode(),
        standard.minimumGap(),
        standard.flags(),
        standard.minimumConfidence(),
        1,
        standard.highlightsPerWeek(),
        standard.newest());
  }
}
