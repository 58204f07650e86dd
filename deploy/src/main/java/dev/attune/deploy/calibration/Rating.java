package dev.attune.deploy.calibration;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Flag;
import dev.attune.assessment.FlagFinding;
import dev.attune.assessment.Mark;
import dev.attune.assessment.MarkName;
import dev.attune.assessment.Need;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one rater, a person or the machine, says of a reply.
 *
 * @param need 0 routine to 3 severe
 * @param marks 0 none, 1 weak, 2 strong; a mark that the machine's rubric has switched off is
 *     missing
 * @param fit 1 worse off to 5 exemplary
 * @param accuracy 0 to 100: whether the answer is right; null where it wasn't rated, as the machine
 *     never does
 * @param awareness 0 to 100: whether what mattered beyond the words was seen; null likewise
 */
public record Rating(
    int need,
    Map<MarkName, Integer> marks,
    Set<Flag> flags,
    int fit,
    @Nullable Integer accuracy,
    @Nullable Integer awareness) {

  public static final int WORST_FIT = 1;
  public static final int BEST_FIT = 5;
  public static final int FULL = 100;

  public Rating {
    require(need, 0, Need.SEVERE, "need");
    require(fit, WORST_FIT, BEST_FIT, "fit");
    marks = Collections.unmodifiableMap(copy(marks));
    marks.forEach((name, level) -> require(level, 0, Mark.STRONG, name.label()));
    flags = Collections.unmodifiableSet(copy(flags));
    requireItem(accuracy, "accuracy");
    requireItem(awareness, "awareness");
  }

  /** What the machine found. */
  public static Rating of(Assessment assessment) {
    Map<MarkName, Integer> marks = new EnumMap<>(MarkName.class);
    for (MarkName name : MarkName.values()) {
      if (assessment.marks().shows(name)) {
        marks.put(name, assessment.marks().of(name).level());
      }
    }
    return new Rating(
        assessment.need().level(),
        marks,
        copy(assessment.flags().raised().stream().map(FlagFinding::flag).toList()),
        assessment.fit(),
        null,
        null);
  }

  private static Map<MarkName, Integer> copy(Map<MarkName, Integer> marks) {
    Map<MarkName, Integer> copy = new EnumMap<>(MarkName.class);
    copy.putAll(marks);
    return copy;
  }

  private static Set<Flag> copy(Collection<Flag> flags) {
    Set<Flag> copy = EnumSet.noneOf(Flag.class);
    copy.addAll(flags);
    return copy;
  }

  private static void requireItem(@Nullable Integer item, String name) {
    if (item != null) {
      require(item, 0, FULL, name);
    }
  }

  private static void require(int value, int from, int to, String name) {
    if (value < from || value > to) {
      throw new IllegalArgumentException(name + " is " + from + " to " + to + ", not " + value);
    }
  }
}
