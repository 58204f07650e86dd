package dev.attune.engine;

import dev.attune.assessment.Flag;
import dev.attune.assessment.FlagFinding;
import dev.attune.assessment.Flags;
import dev.attune.assessment.Mark;
import dev.attune.assessment.MarkName;
import dev.attune.assessment.Marks;
import dev.attune.assessment.Need;
import dev.attune.assessment.Weights;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the model's view of the whole says about its parts. Read by itself, the fit is told better
 * than by the marks and flags that make it up, each of which is a guess of its own (decision 0324);
 * so the guesses give way to the whole, each as far as it is unsure and as far as it counts, until
 * they come a share of the way towards it, or as far as they go. What is shown stays: a level is
 * held within what is rounded to it, a flag on its side of where it is shown, and what is certain
 * stays certain. Only {@code canned} is free to appear or go: whether a reply is ready-made is a
 * matter of the whole of it. Acknowledgement and exploration are left alone: they tell little of
 * the whole, and it little of them.
 *
 * @param marks 0.0 to 2.0, of the marks that gave way
 * @param flags probabilities, of the flags that gave way
 */
record Accord(Map<MarkName, Double> marks, Map<Flag, Double> flags) {

  /** Where the whole has no say. */
  static final Accord NONE = new Accord(Map.of(), Map.of());

  /** How far the parts come towards the whole; chosen on cross-validated figures. */
  private static final double SHARE = 0.6;

  private static final List<MarkName> GIVING = List.of(MarkName.UNDERSTANDING, MarkName.ACTION);

  /** The variance of a mark's guess: half a level. */
  private static final double UNSURE = 0.25;

  private static final double HALF = 0.5;

  /** By so much a level stays below the next one, and a flag below where it is shown. */
  private static final double HAIR = 1e-6;

  private static final double FULL = 100;
  private static final double POINTS_PER_FIT = 25;

  /** So often what is still missing is halved. */
  private static final int HALVINGS = 30;

  /** Further than this nothing gives way. */
  private static final double FURTHEST = 10;

  Accord {
    marks = Map.copyOf(marks);
    flags = Map.copyOf(flags);
  }

  /**
   * @param apart what is expected of each part by itself
   * @param weights what the parts are worth
   */
  static Accord of(Expected apart, Weights weights) {
    return new Giving(apart, weights).accord();
  }

  /** Parts on their way towards the whole. */
  private static final class Giving {

    private final Weights weights;
    private final Need need;
    private final double whole;
    private final Map<MarkName, Double> marks = new EnumMap<>(MarkName.class);
    private final Map<Flag, Double> flags = new EnumMap<>(Flag.class);
    private final Map<Flag, Double> shownFrom = new EnumMap<>(Flag.class);

    Giving(Expected apart, Weights weights) {
      this.weights = weights;
      this.need =
          new Need(
              (int) Math.round(apart.need()),
              apart.need(),
              Set.of(),
              List.of(),
              apart.helpWanted());
      this.whole = (apart.judged().fit() - 1) * POINTS_PER_FIT;
      for (MarkName mark : MarkName.values()) {
        marks.put(mark, apart.mark(mark));
      }
      for (Flag flag : Flag.values()) {
        flags.put(flag, apart.flag(flag));
        shownFrom.put(flag, apart.raisedFrom(flag));
      }
    }

    Accord accord() {
      double now = points(NONE);
      double aim = now + SHARE * (whole - now);
      double least = aim < now ? -FURTHEST : 0;
      double most = aim < now ? 0 : FURTHEST;
      for (int i = 0; i < HALVINGS; i++) {
        double middle = (least + most) / 2;
        if (points(moved(middle)) < aim) {
          least = middle;
        } else {
          most = middle;
        }
      }
      return moved((least + most) / 2);
    }

    private double points(Accord accord) {
      List<FlagFinding> found = new ArrayList<>();
      flags.forEach(
          (flag, apart) ->
              found.add(
                  new FlagFinding(flag, accord.flags.getOrDefault(flag, apart), false, List.of())));
      Marks levels =
          new Marks(
              mark(accord, MarkName.ACKNOWLEDGEMENT),
              mark(accord, MarkName.UNDERSTANDING),
              mark(accord, MarkName.ACTION),
              mark(accord, MarkName.EXPLORATION));
      return Math.max(0, Math.min(FULL, weights.points(need, levels, new Flags(found))));
    }

    private Mark mark(Accord accord, MarkName name) {
      double level = accord.marks.getOrDefault(name, apart(name));
      return new Mark((int) Math.round(level), level, List.of());
    }

    private double apart(MarkName mark) {
      return marks.getOrDefault(mark, 0.0);
    }

    private Accord moved(double by) {
      Map<MarkName, Double> levels = new EnumMap<>(MarkName.class);
      for (MarkName mark : GIVING) {
        double level = apart(mark) + by * UNSURE * weights.perLevel(need, mark) / FULL;
        levels.put(mark, shownAs(Math.round(apart(mark)), level));
      }
      Map<Flag, Double> likely = new EnumMap<>(Flag.class);
      flags.forEach(
          (flag, apart) -> {
            if (!Expected.byRules(flag)) {
              double worth = weights.flags().getOrDefault(flag, 0.0);
              likely.put(flag, shownAs(flag, apart, moved(apart, by * worth / FULL)));
            }
          });
      return new Accord(levels, likely);
    }

    /** Within what is rounded to the same level. */
    private static double shownAs(long shown, double level) {
      double least = Math.max(0, shown - HALF);
      double most = Math.min(Mark.STRONG, shown + HALF - HAIR);
      return Math.max(least, Math.min(most, level));
    }

    private double shownAs(Flag flag, double apart, double probability) {
      double from = shownFrom.getOrDefault(flag, 0.0);
      if (flag == Flag.CANNED) {
        return probability;
      }
      return apart >= from ? Math.max(from, probability) : Math.min(from - HAIR, probability);
    }

    /** A probability, the further the less sure it is. */
    private static double moved(double probability, double by) {
      return Math.max(0, Math.min(1, probability + by * probability * (1 - probability)));
    }
  }
}
