package dev.attune.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Flag;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Csat;
import dev.attune.ticket.Status;
import dev.attune.ticket.Ticket;
import dev.attune.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What became of tickets beside how their replies were judged, on any database. */
abstract class OutcomesContract extends SummedReviews {

  @Test
  void outcomes_stand_beside_the_mean_gap_of_a_ticket() {
    enter("m1", "a1", 1, 1, Flag.BLAME);
    enter("m2", "a1", 2, 2, Flag.BLAME);
    ledger.keep(
        books -> books.qa().outcomes().tell(TICKET, new Outcomes.Told("good", false, true)));

    assertThat(csat(NOW)).containsExactly(new Outcomes.Alike(1.5, 2, 1));
    assertThat(reopened(NOW)).containsExactly(new Outcomes.Alike(1.5, 1, 1));
    assertThat(ledger.<List<Outcomes.Alike>>ask(books -> books.qa().outcomes().escalated(NOW)))
        .containsExactly(new Outcomes.Alike(1.5, 0, 1));
    ledger.keep(books -> books.forgetting().ticket(TICKET, NOW));
    assertThat(csat(NOW)).isEmpty();
  }

  @Test
  void too_much_does_not_make_up_for_too_little() {
    enter("m1", "a1", 1, 2, Flag.BLAME);
    enter("m2", "a1", 2, -2, Flag.BLAME);
    ledger.keep(
        books -> books.qa().outcomes().tell(TICKET, new Outcomes.Told("good", false, null)));

    assertThat(csat(NOW)).containsExactly(new Outcomes.Alike(2, 2, 1));
  }

  @Test
  void an_outcome_that_changes_counts_as_it_is_now() {
    enter("m1", "a1", 1, 1, Flag.BLAME);
    ledger.keep(
        books -> books.qa().outcomes().tell(TICKET, new Outcomes.Told("good", false, null)));
    ledger.keep(books -> books.qa().outcomes().tell(TICKET, new Outcomes.Told("bad", true, null)));

    assertThat(csat(NOW)).containsExactly(new Outcomes.Alike(1, 0, 1));
    assertThat(reopened(NOW)).containsExactly(new Outcomes.Alike(1, 0, 1));
  }

  @Test
  void a_reply_that_comes_after_the_outcome_counts_with_it() {
    enter("m1", "a1", 1, 1, Flag.BLAME);
    ledger.keep(books -> books.qa().outcomes().tell(TICKET, new Outcomes.Told("good", null, null)));
    enter("m2", "a1", 2, 2, Flag.BLAME);

    assertThat(csat(NOW)).containsExactly(new Outcomes.Alike(1.5, 2, 1));
    assertThat(reopened(NOW)).isEmpty();
  }

  @Test
  void tickets_last_answered_before_are_not_set_beside_their_outcome() {
    enter("m1", "a1", 1, 1, Flag.BLAME);
    ledger.keep(books -> books.qa().outcomes().tell(TICKET, new Outcomes.Told("good", true, null)));

    Instant later = NOW.plus(Duration.ofDays(2));
    assertThat(csat(later)).isEmpty();
  }

  /** Request Tracker moves messages along when tickets are merged. */
  @Test
  void a_reply_with_a_verdict_that_moves_in_counts_with_its_new_ticket_at_once() {
    enter("m1", "a1", 1, 2, Flag.BLAME);
    ledger.keep(books -> say(books, "m1", 1));
    TicketId other = new TicketId("desk", "other");
    ledger.keep(books -> books.tickets().see(other));
    ledger.keep(
        books -> {
          Known known = books.known(other);
          books.reviews().enter(other, List.of(entry("m1", 1, 2), entry("m2", 2, 3)));
          books.qa().outcomes().tell(ticket(other), known);
        });
    List<Outcomes.Alike> atOnce = csat(NOW);
    ledger.keep(books -> books.qa().outcomes().tell(other, new Outcomes.Told("bad", false, null)));
    ledger.keep(books -> books.qa().outcomes().tell(other, new Outcomes.Told("good", false, null)));

    assertThat(atOnce).isEqualTo(csat(NOW)).doesNotContain(new Outcomes.Alike(3, 2, 1));
  }

  private static Reviews.Entry entry(String message, int seconds, int gap) {
    return entry(
        message,
        "a1",
        NOW.plusSeconds(seconds),
        "care",
        List.of("vip"),
        reviewed(gap, Flag.BLAME),
        null);
  }

  private static Ticket ticket(TicketId id) {
    return new Ticket(
        id,
        new Conversation(id.number(), Channel.CHAT, "", List.of()),
        Status.SOLVED,
        null,
        "",
        "",
        List.of(),
        Csat.GOOD,
        false,
        NOW);
  }

  private List<Outcomes.Alike> csat(Instant since) {
    return ledger.ask(books -> books.qa().outcomes().csat(since));
  }

  private List<Outcomes.Alike> reopened(Instant since) {
    return ledger.ask(books -> books.qa().outcomes().reopened(since));
  }
}
