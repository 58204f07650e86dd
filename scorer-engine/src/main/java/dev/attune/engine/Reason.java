package dev.attune.engine;

import dev.attune.assessment.Evidence;
import dev.attune.assessment.Flag;
import dev.attune.engine.model.Influence;
import dev.attune.engine.rules.Contribution;
import dev.attune.engine.rules.Estimate;
import dev.attune.engine.rules.Findings;
import dev.attune.engine.rules.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One contribution to one mark or flag.
 *
 * @param about what it moves: {@code need}, a mark's or a flag's name
 * @param from the rule, fact or model feature it comes from; a feature's begins with {@code
 *     model.}, and {@code model.rules-…} is what the rules' own contributions, listed behind it,
 *     add up to; {@code base} for where all replies begin
 * @param points in levels for need and marks, in log-odds for flags
 * @param words the words that show it; may be empty where it shows in the whole
 */
public record Reason(String about, String from, double points, List<Evidence> words) {

  static final String BASE = "base";
  private static final String MODEL = "model.";

  public Reason {
    words = List.copyOf(words);
  }

  static List<Reason> of(Findings findings, List<Influence> influences) {
    return Arrays.stream(Target.values())
        .flatMap(
            target ->
                Stream.concat(
                    byRules(target) ? Stream.of() : model(target, influences),
                    rules(findings.estimate(target))))
        .toList();
  }

  private static boolean byRules(Target target) {
    return target.flag() && Expected.byRules(Flag.valueOf(target.name()));
  }

  private static Stream<Reason> model(Target target, List<Influence> influences) {
    return influences.stream()
        .filter(influence -> influence.about().equals(target.label()))
        .sorted(
            Comparator.comparingDouble((Influence i) -> -Math.abs(i.points()))
                .thenComparing(Influence::feature))
        .map(i -> new Reason(target.label(), MODEL + i.feature(), i.points(), List.of()));
  }

  private static Stream<Reason> rules(Estimate estimate) {
    String about = estimate.target().label();
    List<Reason> reasons = new ArrayList<>();
    reasons.add(new Reason(about, BASE, estimate.base(), List.of()));
    estimate.contributions().stream()
        .sorted(
            Comparator.comparingDouble((Contribution c) -> -Math.abs(c.points()))
                .thenComparing(c -> c.finding().id()))
        .map(c -> new Reason(about, c.finding().id(), c.points(), c.finding().evidence()))
        .forEach(reasons::add);
    return reasons.stream();
  }
}
