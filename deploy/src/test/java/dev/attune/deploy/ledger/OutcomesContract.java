package dev.attune.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Flag;
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

  private List<Outcomes.Alike> csat(Instant since) {
    return ledger.ask(books -> books.qa().outcomes().csat(since));
  }

  private List<Outcomes.Alike> reopened(Instant since) {
    return ledger.ask(books -> books.qa().outcomes().reopened(since));
  }
}
