package dev.attune.export;

import dev.attune.assessment.Scorecard.Item;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.verdict.Verdict;
import java.util.Optional;
import java.util.OptionalInt;

/** A scorecard's items: most by the machine, and those it can't rate as QA's verdict has them. */
public final class CardRating {

  private CardRating() {}

  /** 0 to 100; empty where nobody has rated it, or where the rubric has switched it off. */
  public static OptionalInt of(Item item, Reviewed review) {
    Optional<Verdict> said = review.voices().presentVerdict();
    return switch (item) {
      case ACCURACY -> figure(said.map(Verdict::accuracy));
      case AWARENESS -> figure(said.map(Verdict::awareness));
      case CLARITY, EMPATHY, EMPOWERMENT -> item.rating(review.assessment());
    };
  }

  private static OptionalInt figure(Optional<Integer> said) {
    return said.map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }
}
