package dev.attune.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Flag;
import dev.attune.deploy.ledger.Exports.Filter;
import dev.attune.deploy.ledger.ReviewList.Line;
import dev.attune.deploy.ledger.ReviewList.Sort;
import dev.attune.deploy.ledger.Reviews.Entry;
import dev.attune.export.ReviewRow.NotScored;
import dev.attune.export.ReviewRow.Note;
import dev.attune.export.ReviewRow.Outcome;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.feedback.Feedback;
import dev.attune.reply.UnscoredReason;
import dev.attune.ticket.MessageId;
import dev.attune.verdict.Dispute;
import dev.attune.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of what people said once a reply is judged anew. */
abstract class OpinionsContract extends SpokenReviews {

  @Test
  void a_verdict_stays_and_is_of_an_earlier_wording_once_the_reply_is_edited() {
    enter("m1", "a1", 1, 1, Flag.BLAME);
    say(verdict(1, 1));
    String seen = judged();
    edit(1);

    assertThat(voices().verdictEarlier()).isTrue();
    assertThat(voices().heardVerdict()).isPresent();
    assertThat(voices().presentVerdict()).isEmpty();
    assertThat(found(Map.of(Facet.VERDICT, "agreed"))).isEmpty();
    assertThat(found(Map.of(Facet.VERDICT, "earlier"))).hasSize(1);
    assertThat(judged()).isNotEqualTo(seen);

    say(verdict(1, 2));
    assertThat(voices().presentVerdict()).isPresent();
    assertThat(found(Map.of(Facet.VERDICT, "overruled"))).hasSize(1);
  }

  @Test
  void a_verdict_is_of_an_earlier_wording_also_where_the_same_words_come_to_another_gap() {
    enter("m1", "a1", 1, 1, Flag.BLAME);
    say(verdict(1, 1));
    enter("m1", "a1", 1, 2, Flag.BLAME);

    assertThat(voices().verdictEarlier()).isTrue();
  }

  @Test
  void what_the_customer_says_next_leaves_verdict_and_token_as_they_were() {
    enter("m1", "a1", 1, 1, Flag.BLAME);
    say(verdict(1, 2));
    String seen = judged();
    Entry before = entry("m1", 1);
    ledger.keep(
        books ->
            enter(
                books,
                new Entry("with an answer", before.wording(), before.happenedAt(), before.row())));

    assertThat(voices().presentVerdict()).isPresent();
    assertThat(found(Map.of(Facet.VERDICT, "overruled"))).hasSize(1);
    assertThat(judged()).isEqualTo(seen);
  }

  @Test
  void a_review_from_before_wordings_were_kept_keeps_its_verdict_while_its_marks_stay() {
    enter("m1", "a1", 1, 1, Flag.BLAME);
    say(verdict(1, 1));
    run("update message set wording = null");
    edit(1);

    assertThat(voices().presentVerdict()).isPresent();
  }

  @Test
  void an_open_dispute_of_an_edited_reply_stays_open_until_it_is_answered() {
    enter("m1", "a1", 1, 1, Flag.BLAME);
    dispute("first");
    edit(1);

    assertThat(voices().disputeEarlier()).isTrue();
    assertThat(found(Map.of(Facet.DISPUTE, "open"))).hasSize(1);
    answer(Dispute.State.UPHELD, new Dispute.Answer("qa", NOW, "Seen."));
    assertThat(found(Map.of(Facet.DISPUTE, "earlier"))).hasSize(1);
    assertThat(dispute("of the new one")).isTrue();
    assertThat(voices().disputeEarlier()).isFalse();
  }

  @Test
  void an_open_dispute_waits_for_nobody_once_the_edited_reply_has_no_review() {
    enter("m1", "a1", 1, 1, Flag.BLAME);
    dispute("first");
    Outcome none = new NotScored(UnscoredReason.UNSURE);
    enter("m1", "a1", NOW.plusSeconds(1), "care", List.of("vip"), none);

    assertThat(ledger.ask(books -> books.qa().heard().between(NOW, NOW)).open()).isZero();
    assertThat(found(Map.of(Facet.DISPUTE, "open"))).isEmpty();
    enter("m1", "a1", 1, 1, Flag.BLAME);
    assertThat(dispute("of the new one")).isTrue();
  }

  @Test
  void what_no_machine_rates_stands_with_the_verdict() {
    enter("m1", "a1", 1, 1, Flag.BLAME);
    say(verdict(1, 1).with(90, null));

    Verdict said = voices().presentVerdict().orElseThrow();
    assertThat(said.accuracy()).isEqualTo(90);
    assertThat(said.awareness()).isNull();
  }

  private Entry entry(String message, int gap) {
    return entry(
        message,
        "a1",
        NOW.plusSeconds(1),
        "care",
        List.of("vip"),
        new Reviewed(assessment(gap, Flag.BLAME), Feedback.NONE, Note.NONE),
        null);
  }

  /** The same marks of other words. */
  private void edit(int gap) {
    Entry before = entry("m1", gap);
    ledger.keep(books -> enter(books, new Entry("edited", before.happenedAt(), before.row())));
  }

  private String judged() {
    return ledger
        .<Optional<String>>ask(books -> books.qa().opinions().judged("desk", new MessageId("m1")))
        .orElseThrow();
  }

  private List<Line> found(Map<Facet, String> facets) {
    Filter filter = new Filter(null, null, facets, false, List.of());
    return ledger.ask(books -> books.qa().reviewList().page(filter, Sort.NEWEST, null, 99));
  }
}
