package dev.attune.engine;

import dev.attune.assessment.Evidence;
import dev.attune.assessment.Flag;
import dev.attune.assessment.MarkName;
import dev.attune.engine.model.Influence;
import dev.attune.engine.rules.Contribution;
import dev.attune.engine.rules.Estimate;
import dev.attune.engine.rules.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every contribution to need, marks and flags, so that they add up to what is shown.
 *
 * <ul>
 *   <li>Where the model decides: its features ({@code model.…}) and {@code model.base}, which is
 *       where all replies begin, the features too small to name and the stretch from its answers to
 *       whole levels. Behind them stand the rules' own contributions, which are no further summands
 *       but what {@code model.rules-…} looked at.
 *   <li>Where rules decide: {@code base} and the rules.
 *   <li>Then what the rubric settles ({@code crisis}, {@code ruling}), what the model's view of the
 *       whole says about its parts ({@code whole}, see {@link Accord}), and what is taken back from
 *       formulas ({@code formula}).
 * </ul>
 */
final class Reasons {

  static final String MODEL = "model.";
  static final String BASE = "base";
  private static final double WIDEST = 8;
  private static final double NOTHING = 1e-9;

  private final Expected whole;
  private final Expected apart;
  private final Found found;
  private final List<Influence> influences;

  /**
   * @param whole what is expected of the whole reply
   * @param found what is shown in the end
   */
  Reasons(Expected whole, Found found, List<Influence> influences) {
    this.whole = whole;
    this.apart = whole.apart();
    this.found = found;
    this.influences = influences;
  }

  /** In the order of the targets, strongest first within each. */
  List<Reason> all() {
    return Arrays.stream(Target.values()).flatMap(this::of).toList();
  }

  private Stream<Reason> of(Target target) {
    List<Reason> reasons = new ArrayList<>(byRules(target) ? List.of() : model(target));
    reasons.addAll(rules(whole.findings().estimate(target)));
    add(
        reasons,
        target,
        target == Target.NEED && whole.findings().crisis().isPresent() ? "crisis" : "ruling",
        expected(apart, target) - said(target),
        settling(target));
    add(reasons, target, "whole", expected(whole, target) - expected(apart, target), List.of());
    add(
        reasons,
        target,
        "formula",
        shown(target) - expected(whole, target),
        whole.findings().formulas());
    return reasons.stream();
  }

  private static boolean byRules(Target target) {
    return target.flag() && Expected.byRules(flag(target));
  }

  private static Flag flag(Target target) {
    return Flag.valueOf(target.name());
  }

  private static void add(
      List<Reason> reasons, Target target, String from, double points, List<Evidence> words) {
    if (Math.abs(points) > NOTHING) {
      reasons.add(new Reason(target.label(), from, points, words));
    }
  }

  private List<Reason> model(Target target) {
    List<Reason> parts =
        influences.stream()
            .filter(influence -> influence.about().equals(target.label()))
            .sorted(
                Comparator.comparingDouble((Influence i) -> -Math.abs(i.points()))
                    .thenComparing(Influence::feature))
            .map(i -> new Reason(target.label(), MODEL + i.feature(), i.points(), List.of()))
            .toList();
    double named = parts.stream().mapToDouble(Reason::points).sum();
    return Stream.concat(
            Stream.of(new Reason(target.label(), MODEL + BASE, said(target) - named, List.of())),
            parts.stream())
        .toList();
  }

  private static List<Reason> rules(Estimate estimate) {
    String about = estimate.target().label();
    return Stream.concat(
            Stream.of(new Reason(about, BASE, estimate.base(), List.of())),
            estimate.contributions().stream()
                .sorted(
                    Comparator.comparingDouble((Contribution c) -> -Math.abs(c.points()))
                        .thenComparing(c -> c.finding().id()))
                .map(c -> new Reason(about, c.finding().id(), c.points(), c.finding().evidence())))
        .toList();
  }

  private List<Evidence> settling(Target target) {
    return target == Target.NEED
        ? Bounds.of(whole.findings()).words()
        : target.flag() ? whole.settled(flag(target)) : List.of();
  }

  /** What rules or model say, before the rubric settles anything. */
  private double said(Target target) {
    if (target.flag()) {
      return odds(whole.estimated(flag(target)));
    }
    return target == Target.NEED ? whole.judged().need() : whole.judged().mark(mark(target));
  }

  private static double expected(Expected expected, Target target) {
    if (target.flag()) {
      return odds(expected.flag(flag(target)));
    }
    return target == Target.NEED ? expected.need() : expected.mark(mark(target));
  }

  /** A flag that is too unlikely to be told is as likely as expected. */
  private double shown(Target target) {
    if (target.flag()) {
      return found
          .flags()
          .of(flag(target))
          .map(f -> odds(f.probability()))
          .orElse(expected(whole, target));
    }
    return target == Target.NEED
        ? found.need().expected()
        : found.marks().of(mark(target)).expected();
  }

  private static MarkName mark(Target target) {
    return MarkName.valueOf(target.name());
  }

  /** Log-odds, held to ±8. */
  private static double odds(double probability) {
    double odds = Math.log(probability / (1 - probability));
    return Math.max(-WIDEST, Math.min(WIDEST, odds));
  }
}
