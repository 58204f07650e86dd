package dev.attune.engine.training;

import dev.attune.assessment.Flag;
import dev.attune.assessment.MarkName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rubric's own six examples: whatever the weights become, these must come out as written. */
final class WorkedExamples {

  /** How many labelled replies one example counts for. */
  static final int WEIGHT = 12;

  /** An example's marks, and the fit they must come to. */
  record Worked(int need, List<Integer> marks, List<Flag> flags, int fit) {

    double[] row() {
      Map<MarkName, Double> levels = new EnumMap<>(MarkName.class);
      for (MarkName name : MarkName.values()) {
        levels.put(name, (double) marks.get(levels.size()));
      }
      Map<Flag, Double> certain = new EnumMap<>(Flag.class);
      flags.forEach(flag -> certain.put(flag, 1.0));
      return RubricFit.row(need, true, levels, certain);
    }
  }

  private WorkedExamples() {}

  static List<Worked> all() {
    List<Worked> all = new ArrayList<>();
    all.add(new Worked(0, List.of(0, 1, 2, 0), List.of(), 4));
    all.add(new Worked(3, List.of(1, 0, 1, 0), List.of(Flag.CANNED, Flag.DISMISSIVE), 1));
    all.add(new Worked(3, List.of(2, 2, 2, 2), List.of(Flag.PERSONAL, Flag.CHOICE), 5));
    all.add(
        new Worked(
            1,
            List.of(1, 0, 0, 0),
            List.of(Flag.EXCESS, Flag.OVER_APOLOGY, Flag.EMPATHY_WITHOUT_ACTION),
            1));
    all.add(new Worked(1, List.of(2, 1, 2, 0), List.of(Flag.PERSONAL), 5));
    all.add(new Worked(3, List.of(0, 1, 2, 0), List.of(Flag.BOUNDARY), 4));
    return all;
  }
}
