package dev.attune.assessment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What findings are worth, in points of a score of 0 to 100.
 *
 * <p>Shape: one {@link ByNeed} for each need level 0 to 3; between whole levels of need or mark the
 * points lie on a straight line. So the score is continuous, and monotone as long as no mark loses
 * by rising.
 *
 * @param byNeed four entries, for need 0 to 3
 * @param flags points for a certain flag: at most 0 for bad ones, at least 0 for good ones; absent
 *     means 0
 */
public record Weights(List<ByNeed> byNeed, Map<Flag, Double> flags) {

  /**
   * @param base points of a reply with no marks and no flags
   * @param marks points of each mark at level 1 and 2, both at least 0 and not falling
   */
  public record ByNeed(double base, Map<MarkName, List<Double>> marks) {
    public ByNeed {
      marks = Map.copyOf(marks);
      for (MarkName name : MarkName.values()) {
        List<Double> points = marks.get(name);
        if (points == null
            || points.size() != Mark.STRONG
            || points.get(0) < 0
            || points.get(1) < points.get(0)) {
          throw new IllegalArgumentException(
              name.label() + " needs two weights, from level 1 to 2, at least 0 and not falling");
        }
      }
    }

    private ByNeed without(Set<MarkName> off) {
      double all = 0;
      double left = 0;
      for (MarkName name : MarkName.values()) {
        all += most(name);
        left += off.contains(name) ? 0 : most(name);
      }
      double share = left > 0 ? all / left : 1;
      Map<MarkName, List<Double>> others = new EnumMap<>(MarkName.class);
      marks.forEach(
          (name, points) ->
              others.put(
                  name,
                  points.stream().map(point -> off.contains(name) ? 0 : point * share).toList()));
      return new ByNeed(base, others);
    }

    private double most(MarkName name) {
      return marks.getOrDefault(name, List.of(0.0, 0.0)).get(1);
    }

    /**
     * @param wanted false where nothing is asked or wrong: no action is called for, so that none is
     *     as good as the best
     */
    private double points(Marks found, boolean wanted) {
      double points = base;
      for (MarkName name : MarkName.values()) {
        boolean uncalled = name == MarkName.ACTION && !wanted;
        points +=
            along(
                marks.getOrDefault(name, List.of(0.0, 0.0)),
                uncalled ? Mark.STRONG : found.of(name).expected());
      }
      return points;
    }

    private static double along(List<Double> points, double level) {
      return level <= 1
          ? points.get(0) * level
          : points.get(0) + (points.get(1) - points.get(0)) * (level - 1);
    }
  }

  public Weights {
    byNeed = List.copyOf(byNeed);
    if (byNeed.size() != Need.SEVERE + 1) {
      throw new IllegalArgumentException("weights are needed for need 0 to 3");
    }
    flags = flags.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(flags));
    flags.forEach(Weights::checkSign);
  }

  /**
   * The same with marks and flags switched off. What a mark could earn is shared out among the
   * others in proportion, so that the best and the emptiest reply keep their scores.
   */
  Weights without(Set<MarkName> marksOff, Set<Flag> flagsOff) {
    Map<Flag, Double> left = new EnumMap<>(Flag.class);
    flags.forEach((flag, points) -> left.put(flag, flagsOff.contains(flag) ? 0.0 : points));
    return new Weights(byNeed.stream().map(need -> need.without(marksOff)).toList(), left);
  }

  private static void checkSign(Flag flag, double points) {
    if (flag.good() ? points < 0 : points > 0) {
      throw new IllegalArgumentException(
          flag.label() + (flag.good() ? " can't cost points" : " can't earn points"));
    }
  }

  /** Points before they are rounded and held to 0 to 100. */
  public double points(Need need, Marks marks, Flags found) {
    double points = between(need, level -> level.points(marks, need.helpWanted()));
    for (FlagFinding finding : found.findings()) {
      points += flags.getOrDefault(finding.flag(), 0.0) * finding.probability();
    }
    return points;
  }

  /**
   * Points that a mark earns a level, on the way from none to its highest; 0 where it is not called
   * for.
   */
  public double perLevel(Need need, MarkName mark) {
    return mark == MarkName.ACTION && !need.helpWanted()
        ? 0
        : between(need, level -> level.most(mark)) / Mark.STRONG;
  }

  private double between(Need need, ToDoubleFunction<ByNeed> worth) {
    int lower = Math.min((int) need.expected(), Need.SEVERE - 1);
    double share = need.expected() - lower;
    return (1 - share) * worth.applyAsDouble(byNeed.get(lower))
        + share * worth.applyAsDouble(byNeed.get(lower + 1));
  }
}
