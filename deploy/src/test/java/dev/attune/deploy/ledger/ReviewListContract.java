package dev.attune.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.assessment.Flag;
import dev.attune.assessment.MarkName;
import dev.attune.deploy.ledger.Exports.Filter;
import dev.attune.deploy.ledger.ReviewList.Line;
import dev.attune.deploy.ledger.ReviewList.Place;
import dev.attune.deploy.ledger.ReviewList.Sort;
import dev.attune.export.ReviewRow;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.note.NotePolicy.Decision;
import dev.attune.ticket.MessageId;
import dev.attune.verdict.Dispute;
import dev.attune.verdict.Verdict;
import dev.attune.verdict.Voices;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the ledger promises of reviews that people look through and speak of. */
abstract class ReviewListContract extends SpokenReviews {

  @Test
  void each_order_is_walked_without_gap_or_overlap_though_many_are_alike() {
    for (int i = 0; i < 23; i++) {
      enter("m" + i, "a1", i / 4, 1 + i % 3, Flag.CANNED);
    }
    for (Sort sort : Sort.values()) {
      List<Line> walked = walk(sort);
      assertThat(walked).as(sort.name()).hasSize(23);
      assertThat(walked).extracting(Line::id).doesNotHaveDuplicates();
    }
    assertThat(walk(Sort.WIDEST_GAP)).extracting(Line::gap).startsWith(3, 3, 3).endsWith(1, 1);
    assertThat(walk(Sort.NEWEST).get(0).at()).isAfter(walk(Sort.OLDEST).get(0).at());
  }

  @Test
  void reviews_are_found_by_level_flag_and_tag() {
    enter("m1", "a1", 1, 1, Flag.BLAME);
    enter("m2", "a2", 2, 3, Flag.PERSONAL);

    assertThat(found(Map.of(Facet.GAP, "3"))).containsExactly("a2");
    assertThat(found(Map.of(Facet.FLAG, "blame"))).containsExactly("a1");
    assertThat(found(Map.of(Facet.TAG, "vip", Facet.CHANNEL, "chat"))).hasSize(2);
    assertThat(found(Map.of(Facet.TAG, "vip", Facet.FLAG, "canned"))).isEmpty();
    assertThat(found(Map.of(Facet.NOTE, "none", Facet.AGENT, "a1"))).containsExactly("a1");
    assertThatThrownBy(() -> found(Map.of(Facet.FIT, "6")))
        .hasMessage("fit is a whole number from 1 to 5.");
  }

  @Test
  void reviews_are_found_by_the_state_of_their_note_and_by_there_being_none() {
    enter("m1", "a1", 1, 1, Flag.BLAME);
    enter("m2", "a2", 2, 3, Flag.PERSONAL);
    NoteSteps notes = new NoteSteps(ledger, NOW);
    notes.plan(TICKET, "m1", Decision.COACHING);
    notes.bring("desk", "m1", "refused");

    assertThat(found(Map.of(Facet.NOTE, "refused"))).containsExactly("a1");
    assertThat(found(Map.of(Facet.NOTE, "none"))).containsExactly("a2");
    assertThat(found(Map.of(Facet.NOTE, "held"))).isEmpty();
  }

  @Test
  void a_review_that_was_judged_again_is_found_by_its_new_flags_alone() {
    enter("m1", "a1", 1, 1, Flag.BLAME);
    enter("m1", "a1", 1, 1, Flag.CHOICE);

    assertThat(found(Map.of(Facet.FLAG, "blame"))).isEmpty();
    assertThat(found(Map.of(Facet.FLAG, "choice"))).containsExactly("a1");
  }

  @Test
  void who_owns_no_agent_sees_nothing() {
    enter("m1", "a1", 1, 1, Flag.BLAME);

    assertThat(owned(List.of())).isEmpty();
    assertThat(owned(List.of(new Staff.Agent("other", "a1", "", "")))).isEmpty();
    assertThat(owned(List.of(new Staff.Agent("desk", "a1", "", "")))).hasSize(1);
  }

  @Test
  void a_verdict_stands_beside_the_review_and_the_latest_counts() {
    enter("m1", "a1", 1, 1, Flag.BLAME);
    say(verdict(1, 1));
    say(verdict(1, 2));

    Voices voices = voices();
    assertThat(voices.heardVerdict().orElseThrow().overruled()).containsExactly(MarkName.ACTION);
    assertThat(found(Map.of(Facet.VERDICT, "overruled"))).hasSize(1);
    assertThat(found(Map.of(Facet.VERDICT, "agreed"))).isEmpty();
    assertThat(
            ledger.<List<Verdict>>ask(
                books -> books.qa().opinions().verdicts("desk", new MessageId("m1"))))
        .hasSize(2);
    ReviewRow row =
        ledger.ask(
            books -> {
              long id = books.qa().reviewList().page(Filter.ALL, Sort.NEWEST, null, 1).get(0).id();
              return books.exports().of(id).orElseThrow();
            });
    assertThat(((Reviewed) row.outcome()).voices()).isEqualTo(voices);
    assertThat(((Reviewed) row.outcome()).assessment().marks().action().level()).isEqualTo(1);
  }

  @Test
  void one_dispute_is_open_at_a_time_and_answered_once() {
    enter("m1", "a1", 1, 1, Flag.BLAME);
    Dispute.Answer answer = new Dispute.Answer("qa", NOW, "Seen.");

    assertThat(dispute("first")).isTrue();
    assertThat(dispute("second")).isFalse();
    assertThat(answer(Dispute.State.UPHELD, answer)).isTrue();
    assertThat(answer(Dispute.State.REJECTED, answer)).isFalse();
    assertThat(voices().heardDispute().orElseThrow().state()).isEqualTo(Dispute.State.UPHELD);
    assertThat(dispute("third")).isTrue();
    assertThat(voices().heardDispute().orElseThrow().reason()).isEqualTo("third");
  }

  private List<Line> walk(Sort sort) {
    List<Line> all = new ArrayList<>();
    @Nullable Place place = null;
    while (true) {
      Place after = place;
      List<Line> page =
          ledger.ask(books -> books.qa().reviewList().page(Filter.ALL, sort, after, 5));
      all.addAll(page);
      if (page.size() < 5) {
        return all;
      }
      place = Place.read(page.get(4).place(sort).text());
    }
  }

  private List<String> found(Map<Facet, String> facets) {
    return page(new Filter(null, null, facets, false, List.of())).stream()
        .map(line -> String.valueOf(line.agent()))
        .toList();
  }

  private List<Line> owned(List<Staff.Agent> owners) {
    return page(new Filter(null, null, Map.of(), true, owners));
  }

  private List<Line> page(Filter filter) {
    return ledger.ask(books -> books.qa().reviewList().page(filter, Sort.NEWEST, null, 99));
  }
}
