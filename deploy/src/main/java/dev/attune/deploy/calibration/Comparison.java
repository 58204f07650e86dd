package dev.attune.deploy.calibration;

import dev.attune.deploy.calibration.Kappa.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a calibration came to: people beside people and the machine beside people, measure by
 * measure. Pure and deterministic: the same ratings and seed give the same figures.
 */
public final class Comparison {

  private final List<Rated> replies;
  private final long seed;

  /**
   * @param seed of the intervals' resampling
   */
  public Comparison(List<Rated> replies, long seed) {
    this.replies = List.copyOf(replies);
    this.seed = seed;
  }

  /**
   * One line of the table.
   *
   * @param kind {@code level}, {@code flag} or {@code item}
   * @param people every pair of raters taken together
   * @param machine the machine with every rater taken together
   * @param each the machine with each rater
   */
  public record Line(
      String measure,
      String kind,
      Agreement people,
      Agreement machine,
      Map<String, Agreement> each) {}

  /**
   * A reply on which somebody differs.
   *
   * @param people how far the two people furthest apart are, levels of need, marks and fit added up
   * @param machine the same between the machine and the person furthest from it
   */
  public record Difference(Rated reply, int people, int machine) {}

  /** Every measure. */
  public List<Line> lines(List<String> raters) {
    Resampling resampling = new Resampling(seed);
    return Measure.ALL.stream().map(measure -> line(measure, raters, resampling)).toList();
  }

  /** Where people differ most, and the machine from them; without those on which all agree. */
  public List<Difference> differences() {
    return replies.stream()
        .map(
            reply ->
                new Difference(
                    reply,
                    apart(reply, (measure, of) -> amongPeople(measure, of, false)),
                    apart(
                        reply,
                        (measure, of) ->
                            withMachine(measure, of, List.copyOf(of.people().keySet())))))
        .filter(one -> one.people() + one.machine() > 0)
        .sorted(
            Comparator.comparingInt(Difference::people)
                .thenComparingInt(Difference::machine)
                .reversed())
        .toList();
  }

  private static int apart(Rated reply, BiFunction<Measure, Rated, List<Pair>> pairs) {
    return Measure.ALL.stream()
        .filter(measure -> measure.kind().equals("level"))
        .mapToInt(
            measure ->
                pairs.apply(measure, reply).stream()
                    .mapToInt(pair -> Math.abs(pair.one() - pair.other()))
                    .max()
                    .orElse(0))
        .sum();
  }

  private Line line(Measure measure, List<String> raters, Resampling resampling) {
    Map<String, Agreement> each = new LinkedHashMap<>();
    for (String rater : raters) {
      each.put(rater, agreement(reply -> withMachine(measure, reply, List.of(rater)), resampling));
    }
    return new Line(
        measure.label(),
        measure.kind(),
        agreement(reply -> amongPeople(measure, reply, raters.size() > 2), resampling),
        agreement(
            reply -> withMachine(measure, reply, List.copyOf(reply.people().keySet())), resampling),
        each);
  }

  private Agreement agreement(Function<Rated, List<Pair>> pairs, Resampling resampling) {
    return Agreement.of(replies.stream().map(pairs).toList(), resampling);
  }

  private static List<Pair> amongPeople(Measure measure, Rated reply, boolean bothWays) {
    List<Integer> said = new ArrayList<>();
    reply.people().values().forEach(rating -> measure.value().apply(rating).ifPresent(said::add));
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      for (int j = i + 1; j < said.size(); j++) {
        pairs.add(new Pair(said.get(i), said.get(j)));
        // three or more have no first and second: what chance gives must not hang on their order
        if (bothWays) {
          pairs.add(new Pair(said.get(j), said.get(i)));
        }
      }
    }
    return pairs;
  }

  private static List<Pair> withMachine(Measure measure, Rated reply, List<String> raters) {
    OptionalInt machine = measure.value().apply(reply.machine());
    List<Pair> pairs = new ArrayList<>();
    for (String rater : raters) {
      Rating rating = reply.people().get(rater);
      if (rating != null && machine.isPresent()) {
        measure
            .value()
            .apply(rating)
            .ifPresent(level -> pairs.add(new Pair(machine.getAsInt(), level)));
      }
    }
    return pairs;
  }
}
