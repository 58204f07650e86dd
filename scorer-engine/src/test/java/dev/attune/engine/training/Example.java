package dev.attune.engine.training;

import dev.attune.assessment.MarkName;
import dev.attune.engine.labelled.Labelled;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A labelled reply and what is seen of it.
 *
 * @param fold 0 to 4, see {@link Folds}; −1 for what every fold may learn from
 * @param part which figures it counts in
 * @param sober what is seen of it without its formulas; null where it has none
 */
record Example(Labelled label, int fold, Part part, Sight whole, @Nullable Sight sober) {

  /** Which set a reply is of. */
  enum Part {
    /** What the figures are about. */
    JUDGED,
    /** Answers in public, of chats and of plain mail desks, with figures of their own. */
    PUBLIC,
    /** Answers in public that are built as real ones are, with figures of their own. */
    LIFELIKE,
    /** Learned from and counted in no figure. */
    LEARNED
  }

  private static final Map<MarkName, String> LETTERS =
      Map.of(
          MarkName.ACKNOWLEDGEMENT, "A",
          MarkName.UNDERSTANDING, "U",
          MarkName.ACTION, "C",
          MarkName.EXPLORATION, "E");

  static int mark(Labelled label, MarkName name) {
    return label.level(Objects.requireNonNull(LETTERS.get(name)));
  }

  /** What kind of text it is, whichever figures it counts in. */
  Part kind() {
    return part == Part.LEARNED ? Part.JUDGED : part;
  }

  boolean judged() {
    return part == Part.JUDGED;
  }

  double[] row() {
    return whole.row();
  }
}
