package dev.attune.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.deploy.ledger.Exports.Filter;
import dev.attune.deploy.ledger.Exports.Page;
import dev.attune.deploy.ledger.Exports.Place;
import dev.attune.deploy.ledger.NotePlans.Plan;
import dev.attune.deploy.ledger.Reviews.Entry;
import dev.attune.deploy.ledger.SetAsides.SetAside;
import dev.attune.export.ReviewRow;
import dev.attune.export.ReviewRow.NotScored;
import dev.attune.export.ReviewRow.Origin;
import dev.attune.note.NoteMark;
import dev.attune.note.NotePolicy.Decision;
import dev.attune.note.NotePolicy.Usage;
import dev.attune.reply.UnscoredReason;
import dev.attune.ticket.Channel;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the ledger promises of messages and notes on every database. */
abstract class NoteLedgerContract extends LedgerContract {

  @Test
  void an_agents_notes_of_the_last_day_and_week_are_counted() {
    enter("m1", "a1", 0);
    plan("m1", "a1", Decision.COACHING, NOW.minus(Duration.ofDays(2)));
    plan("m2", "a1", Decision.HIGHLIGHT, NOW.minus(Duration.ofHours(3)));
    plan("m3", "a1", Decision.HELD, NOW);
    plan("m4", null, Decision.COACHING, NOW);
    assertThat(usage("a1")).isEqualTo(new Usage(1, 1));
    assertThat(usage(null)).isEqualTo(new Usage(1, 0));
    assertThat(usage("a2")).isEqualTo(new Usage(0, 0));
  }

  @Test
  void the_note_that_waits_longest_is_known() {
    assertThat(oldestNote()).isEmpty();
    enter("m1", "a1", 0);
    plan("m1", "a1", Decision.COACHING, NOW.plusSeconds(9));
    plan("m2", "a1", Decision.COACHING, NOW);
    plan("m3", "a1", Decision.HELD, NOW.minusSeconds(9));
    assertThat(oldestNote()).contains(NOW);
  }

  /** Whoever watches how long notes wait would see none that keeps failing. */
  @Test
  void a_note_that_is_tried_again_has_waited_since_it_was_planned() {
    enter("m1", "a1", 0);
    plan("m1", "a1", Decision.COACHING, NOW);
    ledger.keep(
        books ->
            books
                .noteClaims()
                .postpone(
                    books
                        .noteClaims()
                        .claim("desk", NOW, NOW.plusSeconds(60))
                        .orElseThrow()
                        .notes()
                        .get(0),
                    NOW.plusSeconds(300),
                    "zen answered 500"));
    assertThat(oldestNote()).contains(NOW);
  }

  private Optional<Instant> oldestNote() {
    return ledger.ask(books -> books.totals().oldestNote("desk"));
  }

  @Test
  void a_mark_belongs_to_one_note_for_life() {
    enter("m1", "a1", 0);
    plan("m1", "a1", Decision.COACHING, NOW);
    assertThatThrownBy(() -> plan("m1", "a1", Decision.COACHING, NOW))
        .isInstanceOf(LedgerFailure.class);
    List<NoteMark> grown = List.of(mark("m1"), mark("m9"));
    assertThat(
            ledger.<Boolean>ask(
                books -> books.notePlans().takeAlong("desk", new MessageId("m9"), grown)))
        .isTrue();
    assertThat(
            ledger.<Optional<NoteClaims.OfTicket>>ask(
                books -> books.noteClaims().claim("desk", NOW, NOW.plusSeconds(9))))
        .hasValueSatisfying(
            due -> {
              assertThat(due.notes()).hasSize(1);
              assertThat(due.notes().get(0).message()).isEqualTo(new MessageId("m9"));
              assertThat(due.notes().get(0).marks()).containsExactlyInAnyOrderElementsOf(grown);
            });
  }

  @Test
  void a_withdrawn_note_can_not_be_sent_by_who_had_claimed_it() {
    enter("m1", "a1", 0);
    plan("m1", "a1", Decision.COACHING, NOW);
    var claimed =
        ledger
            .ask(books -> books.noteClaims().claim("desk", NOW, NOW.plusSeconds(9)))
            .orElseThrow();
    ledger.keep(books -> books.notePlans().withdraw("desk", List.of(mark("m1"))));
    assertThatThrownBy(
            () ->
                ledger.keep(
                    books -> books.noteClaims().sending(claimed.notes(), NOW.plusSeconds(9))))
        .isInstanceOf(LostClaim.class);
  }

  @Test
  void a_note_on_its_way_can_not_be_withdrawn() {
    enter("m1", "a1", 0);
    plan("m1", "a1", Decision.COACHING, NOW);
    ledger.keep(
        books ->
            books
                .noteClaims()
                .sending(
                    books.noteClaims().claim("desk", NOW, NOW).orElseThrow().notes(),
                    NOW.plusSeconds(9)));
    ledger.keep(books -> books.notePlans().withdraw("desk", List.of(mark("m1"))));
    assertThat(ledger.<Map<String, Long>>ask(books -> books.totals().notes("desk")))
        .containsEntry("sending", 1L);
  }

  @Test
  void an_export_is_walked_page_by_page_without_gap_or_overlap() {
    for (int i = 0; i < 25; i++) {
      enter("m" + i, "a" + i % 2, i / 3);
    }
    List<String> seen = new ArrayList<>();
    Place place = Place.START;
    for (Page page = page(Filter.ALL, 4); !page.rows().isEmpty(); page = after(place)) {
      page.rows().forEach(row -> seen.add(row.message().value()));
      place = page.end();
    }
    assertThat(seen).hasSize(25).doesNotHaveDuplicates().startsWith("m0", "m1", "m2");
  }

  @Test
  void tickets_set_aside_are_walked_to_the_end() {
    for (int number = 0; number < 9; number++) {
      TicketId ticket = new TicketId("desk", "t" + number);
      Instant at = NOW.plusSeconds(number / 4);
      ledger.keep(books -> books.tickets().remember(ticket, NOW));
      ledger.keep(
          books ->
              books
                  .tickets()
                  .setAside(
                      books.tickets().claim("desk", NOW, at).orElseThrow(), "it is cut off", at));
    }
    List<String> seen = new ArrayList<>();
    List<SetAside> some = ledger.ask(books -> books.setAsides().after("desk", null, 2));
    while (!some.isEmpty()) {
      some.forEach(one -> seen.add(one.ticket().number()));
      SetAside last = some.get(some.size() - 1);
      some = ledger.ask(books -> books.setAsides().after("desk", last, 2));
    }
    assertThat(seen).hasSize(9).doesNotHaveDuplicates();
    assertThat(ledger.<List<String>>ask(books -> books.setAsides().accounts()))
        .containsExactly("desk");
  }

  @Test
  void an_export_can_be_filtered() {
    for (int i = 0; i < 10; i++) {
      enter("m" + i, "a" + i % 2, i);
    }
    Instant third = NOW.plusSeconds(3);
    assertThat(page(new Filter(third, null, null, null), 99).rows()).hasSize(7);
    assertThat(page(new Filter(null, third, null, null), 99).rows()).hasSize(3);
    assertThat(page(new Filter(third, null, "desk", "a1"), 99).rows()).hasSize(4);
    assertThat(page(new Filter(null, null, "other", null), 99).rows()).isEmpty();
  }

  @Test
  void a_message_is_entered_once_and_replaced_when_edited() {
    enter("m1", "a1", 0);
    enter("m1", "a1", 0);
    assertThat(page(Filter.ALL, 10).rows()).hasSize(1);
    assertThat(ledger.<Map<MessageId, String>>ask(books -> books.reviews().fingerprints(TICKET)))
        .containsExactly(Map.entry(new MessageId("m1"), "print of m1"));
  }

  private void enter(String message, String agent, int seconds) {
    ReviewRow row =
        new ReviewRow(
            "1",
            new MessageId(message),
            0,
            List.of(),
            agent,
            false,
            new NotScored(UnscoredReason.UNSURE),
            Origin.file(Channel.EMAIL, null),
            Map.of());
    ledger.keep(
        books -> {
          books.tickets().see(TICKET);
          books
              .reviews()
              .enter(
                  TICKET, List.of(new Entry("print of " + message, NOW.plusSeconds(seconds), row)));
        });
  }

  private void plan(String message, @Nullable String agent, Decision decision, Instant at) {
    Plan plan = new Plan(TICKET, new MessageId(message), List.of(mark(message)), agent, at);
    ledger.keep(books -> books.notePlans().add(plan, decision, at));
  }

  private static NoteMark mark(String message) {
    return NoteMark.of("fake", "desk", new MessageId(message));
  }

  private Usage usage(@Nullable String agent) {
    return ledger.ask(books -> books.notePlans().usage("desk", agent, NOW));
  }

  private Page page(Filter filter, int size) {
    return ledger.ask(books -> books.exports().after(Place.START, filter, size));
  }

  private Page after(Place place) {
    return ledger.ask(books -> books.exports().after(place, Filter.ALL, 4));
  }
}
