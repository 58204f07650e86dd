package dev.attune.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Flag;
import dev.attune.assessment.MarkName;
import dev.attune.deploy.ledger.Exports.Filter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the ledger promises of marks that are looked at together, and of tickets for practice. */
abstract class StoredMarksContract extends FiledReviews {

  @Test
  void a_ticket_for_practice_is_approved_withdrawn_and_forgotten_with_its_review() {
    enter("m0", "a0", 0, 1, Flag.BLAME);
    long review = storedMarks(null).reviews().get(0).review();
    ledger.keep(books -> books.qa().practice().approve(review, "lead", "aa", NOW));
    ledger.keep(books -> books.qa().practice().approve(review, "lead", "bb", NOW));
    assertThat(practice()).containsExactly(new PracticeShelf.Approved(review, "chat", "bb"));

    ledger.keep(books -> books.qa().practice().withdraw(review));
    assertThat(practice()).isEmpty();
    ledger.keep(books -> books.qa().practice().approve(review, "lead", "cc", NOW));
    ledger.keep(books -> books.forgetting().ticket(TICKET, NOW));
    assertThat(practice()).isEmpty();
  }

  @Test
  void stored_marks_are_walked_newest_first_without_gap_or_overlap() {
    for (int i = 0; i < 11; i++) {
      enter("m" + i, "a" + i % 2, i / 3, 1, Flag.BLAME);
    }
    List<Long> seen = new ArrayList<>();
    StoredMarks.Page page = storedMarks(null);
    while (page.end() != null) {
      page.reviews().forEach(one -> seen.add(one.review()));
      page = storedMarks(page.end());
    }
    page.reviews().forEach(one -> seen.add(one.review()));

    assertThat(seen).hasSize(11).doesNotHaveDuplicates();
    assertThat(storedMarks(null).reviews().get(0))
        .satisfies(
            one -> {
              assertThat(one.flags()).containsExactly(Flag.BLAME);
              assertThat(one.marks()).containsOnlyKeys(MarkName.values()).containsValue(1);
              assertThat(one.score()).isEqualTo(40);
            });
  }

  @Test
  void a_last_page_that_is_just_full_is_the_last() {
    for (int i = 0; i < 3; i++) {
      enter("m" + i, "a0", i, 1, Flag.BLAME);
    }
    assertThat(storedMarks(null).reviews()).hasSize(3);
    assertThat(storedMarks(null).end()).isNull();
  }

  private StoredMarks.Page storedMarks(Exports.@Nullable Place before) {
    return ledger.ask(books -> books.qa().storedMarks().page(Filter.ALL, before, 3));
  }

  private List<PracticeShelf.Approved> practice() {
    return ledger.ask(books -> books.qa().practice().all());
  }
}
