package dev.attune.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Flag;
import dev.attune.deploy.bench.LabelTruth;
import dev.attune.deploy.bench.Meanwhile;
import dev.attune.deploy.ledger.NoteClaims.Claimed;
import dev.attune.deploy.ledger.ReviewList.Sort;
import dev.attune.note.NotePolicy.Decision;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.TicketId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That reviews are found by the state of their note as it is now, however it came to that. */
abstract class NoteLabelContract extends SummedReviews {

  private static final TicketId OTHER = new TicketId("desk", "2");

  private NoteSteps notes = new NoteSteps(ledger, NOW);

  @BeforeEach
  void another_ticket() {
    notes = new NoteSteps(ledger, NOW);
    ledger.keep(books -> books.tickets().see(OTHER));
    enter("m1", "a1", 1, 2, Flag.BLAME);
    enter("m2", "a1", 2, 1, Flag.BLAME);
  }

  @Test
  void a_review_is_found_by_the_state_that_its_note_has_come_to() {
    assertFound("none");
    notes.plan(TICKET, "m1", Decision.COACHING);
    assertFound("planned");
    notes.bring("desk", "m1", "sending");
    assertFound("planned");
    notes.bring("desk", "m1", "planned");
    assertFound("planned");
    notes.bring("desk", "m1", "refused");
    assertFound("refused");
    notes.retry("desk");
    assertFound("planned");
    notes.bring("desk", "m1", "written");
    assertFound("written");
    notes.undo(TICKET, "m1");
    assertFound("undone");
  }

  @Test
  void a_note_that_is_not_written_is_found_as_held_whoever_holds_it() {
    notes.plan(TICKET, "m1", Decision.HELD);
    assertFound("held");
    notes.plan(TICKET, "m2", Decision.COACHING);
    notes.stop("desk");
    assertThat(found("held")).containsExactly("m2", "m1");
  }

  @Test
  void a_note_that_came_to_stand_in_public_is_found_as_held() {
    notes.plan(TICKET, "m1", Decision.COACHING);
    notes.plan(TICKET, "m2", Decision.COACHING);
    notes.bring("desk", "m1", "sending");
    long sent = notes.claimed("desk", "m1").id();
    ledger.keep(books -> books.writtenNotes().holdSent(TICKET, List.of(sent), "public", NOW));

    assertFound("held");
    assertThat(found("planned")).containsExactly("m2");
  }

  @Test
  void a_plan_that_is_taken_back_leaves_a_review_without_a_note() {
    notes.plan(TICKET, "m1", Decision.COACHING);
    ledger.keep(books -> books.notePlans().withdraw("desk", List.of(NoteSteps.mark("desk", "m1"))));
    assertFound("none");

    notes.plan(TICKET, "m1", Decision.COACHING);
    ledger.keep(books -> books.notePlans().withdrawAll(TICKET));
    assertFound("none");
  }

  @Test
  void a_note_that_moves_to_another_reply_is_found_there() {
    notes.plan(TICKET, "m2", Decision.HELD);
    var grown = List.of(NoteSteps.mark("desk", "m2"), NoteSteps.mark("desk", "m1"));
    ledger.keep(books -> books.notePlans().takeAlong("desk", new MessageId("m1"), grown));

    assertFound("held");
    assertThat(found("none")).containsExactly("m2");
  }

  @Test
  void a_note_may_be_there_before_its_review() {
    notes.plan(TICKET, "m2", Decision.HELD);
    var grown = List.of(NoteSteps.mark("desk", "m2"), NoteSteps.mark("desk", "m9"));
    ledger.keep(books -> books.notePlans().takeAlong("desk", new MessageId("m9"), grown));
    enter("m9", "a1", 9, 1, Flag.CANNED);

    assertThat(found("held")).containsExactly("m9");
  }

  @Test
  void a_review_that_is_judged_again_keeps_the_state_of_its_note() {
    notes.plan(TICKET, "m1", Decision.HELD);
    enter("m1", "a1", 1, 3, Flag.CANNED);
    assertFound("held");
  }

  @Test
  void a_note_goes_with_its_ticket_though_its_reply_has_moved_to_another() {
    notes.plan(TICKET, "m1", Decision.HELD);
    var review = entry("m1", "a1", NOW, "care", List.of(), reviewed(2, Flag.BLAME), null);
    ledger.keep(books -> books.reviews().enter(OTHER, List.of(review)));
    ledger.keep(books -> books.forgetting().ticket(TICKET, NOW));

    assertThat(found("none")).containsExactly("m1");
    assertThat(found("held")).isEmpty();
  }

  @Test
  void a_note_that_is_written_while_its_review_is_judged_again_is_found_as_written() {
    notes.plan(TICKET, "m1", Decision.COACHING);
    Claimed note = notes.claimed("desk", "m1");
    List<CompletableFuture<Boolean>> other = new ArrayList<>();
    Ledger real = ledger;
    ledger =
        new Ledger(
            Meanwhile.before(
                "insert into message_label", database, () -> other.add(beside(real, note))));
    enter("m1", "a1", 1, 3, Flag.CANNED);
    ledger = real;

    other.get(0).orTimeout(1, TimeUnit.MINUTES).join();
    assertFound("written");
  }

  @Test
  void a_review_that_is_judged_again_while_its_note_is_written_is_found_as_written() {
    notes.plan(TICKET, "m1", Decision.COACHING);
    Claimed note = notes.claimed("desk", "m1");
    List<CompletableFuture<Boolean>> other = new ArrayList<>();
    Ledger racing =
        new Ledger(
            Meanwhile.before(
                "update message_label",
                database,
                () ->
                    other.add(
                        Meanwhile.beside(
                            () -> {
                              enter("m1", "a1", 1, 3, Flag.CANNED);
                              return true;
                            }))));
    racing.keep(books -> books.noteClaims().written(note, new MessageId("n"), NOW));

    other.get(0).orTimeout(1, TimeUnit.MINUTES).join();
    assertFound("written");
  }

  private static CompletableFuture<Boolean> beside(Ledger ledger, Claimed note) {
    return Meanwhile.beside(
        () -> {
          ledger.keep(books -> books.noteClaims().written(note, new MessageId("n"), NOW));
          return true;
        });
  }

  /** That m1 has a note of that state, and nothing else is told of it. */
  private void assertFound(String state) {
    for (String each :
        List.of("none", "planned", "written", "held", "refused", "undone", "sending")) {
      assertThat(found(each).contains("m1")).as(each).isEqualTo(each.equals(state));
    }
    LabelTruth.require(database);
  }

  private List<String> found(String state) {
    var filter =
        new Exports.Filter(null, null, Map.of(Facet.NOTE, state), false, List.<Staff.Agent>of());
    return ledger.ask(books -> books.qa().reviewList().page(filter, Sort.NEWEST, null, 99)).stream()
        .map(line -> ledger.ask(books -> books.exports().of(line.id())).orElseThrow())
        .map(row -> row.message().value())
        .toList();
  }
}
