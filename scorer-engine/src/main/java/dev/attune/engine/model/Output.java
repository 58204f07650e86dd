package dev.attune.engine.model;

import dev.attune.assessment.Flag;
import dev.attune.assessment.MarkName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One yes-or-no question the model answers: "is the need at least 2", "is it canned". A scale of n
 * steps is n − 1 of them.
 *
 * @param scale what is asked about: {@code need}, a mark, {@code fit} or a flag, by its label
 * @param step the level that must be reached, counted from 1 above the scale's lowest
 */
record Output(String scale, int step) {

  static final String NEED = "need";
  static final String FIT = "fit";
  static final int NEED_STEPS = 3;
  static final int MARK_STEPS = 2;
  static final int FIT_STEPS = 4;

  /** In the order of the encoder's logits. */
  static final List<Output> ALL = all();

  String label() {
    return scale + (step > 0 ? step : "");
  }

  /** Where a scale's first question stands in {@link #ALL}. */
  static int first(String scale) {
    for (int i = 0; i < ALL.size(); i++) {
      if (ALL.get(i).scale.equals(scale)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no such scale: " + scale);
  }

  private static List<Output> all() {
    List<Output> all = new ArrayList<>();
    scale(NEED, NEED_STEPS, all);
    for (MarkName mark : MarkName.values()) {
      scale(mark.label(), MARK_STEPS, all);
    }
    scale(FIT, FIT_STEPS, all);
    for (Flag flag : Flag.values()) {
      all.add(new Output(flag.name().toLowerCase(Locale.ROOT), 0));
    }
    return List.copyOf(all);
  }

  private static void scale(String name, int steps, List<Output> all) {
    for (int step = 1; step <= steps; step++) {
      all.add(new Output(name, step));
    }
  }
}
