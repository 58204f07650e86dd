package dev.attune.deploy.preview;

import dev.attune.assessment.Flag;
import dev.attune.assessment.FlagFinding;
import dev.attune.assessment.Flags;
import dev.attune.assessment.Mark;
import dev.attune.assessment.MarkName;
import dev.attune.assessment.Marks;
import dev.attune.assessment.Need;
import dev.attune.assessment.Rubric;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the ledger holds of a review: whole levels and raised flags.
 *
 * @param review its number
 * @param score as it stands in the ledger, 0 to 100
 */
public record Stored(
    long review,
    String account,
    String ticket,
    int need,
    Map<MarkName, Integer> marks,
    Set<Flag> flags,
    int score) {

  private static final int FULL = 100;

  public Stored {
    marks = Map.copyOf(marks);
    flags = Set.copyOf(flags);
  }

  /**
   * The score by another rubric. The ledger's own was made of fractions that are not kept; so what
   * the rubrics differ by on the whole levels is added to it.
   */
  public int score(Rubric present, Rubric other) {
    int moved = score + points(other) - points(present);
    return Math.max(0, Math.min(FULL, moved));
  }

  private int points(Rubric rubric) {
    return rubric.score(
        new Need(need, need, Set.of(), List.of(), true),
        new Marks(
            mark(MarkName.ACKNOWLEDGEMENT),
            mark(MarkName.UNDERSTANDING),
            mark(MarkName.ACTION),
            mark(MarkName.EXPLORATION)),
        new Flags(flags.stream().map(flag -> new FlagFinding(flag, 1, true, List.of())).toList()));
  }

  private Mark mark(MarkName name) {
    int level = marks.getOrDefault(name, 0);
    return new Mark(level, level, List.of());
  }
}
