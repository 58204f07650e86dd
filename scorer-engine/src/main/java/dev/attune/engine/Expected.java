package dev.attune.engine;

import dev.attune.assessment.Evidence;
import dev.attune.assessment.Flag;
import dev.attune.assessment.MarkName;
import dev.attune.assessment.Weights;
import dev.attune.engine.model.Judged;
import dev.attune.engine.rules.Findings;
import dev.attune.engine.rules.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What rules and model expect of a reply together. The model, to which the rules' estimates are
 * features among others, says how strong need and marks are and which of the common flags apply;
 * the rules know the cues and the emotions, and decide alone on some flags; what the rubric's own
 * words settle needs neither.
 *
 * @param raisedFrom from which probability the model's flags are shown
 * @param accord how the parts give way to the whole
 */
record Expected(Findings findings, Judged judged, Map<Flag, Double> raisedFrom, Accord accord) {

  /** Flags with few labelled examples, which the model does not decide on. */
  private static final Set<Flag> BY_RULES =
      Set.of(Flag.OVER_APOLOGY, Flag.UNCLEAR, Flag.APPRECIATION, Flag.BOUNDARY);

  private static final double EVEN = 0.5;

  /** Where level 2 begins. */
  private static final double STRONG = 1.5;

  /** Each part by itself. */
  static Expected apart(Findings findings, Judged judged, Map<Flag, Double> raisedFrom) {
    return new Expected(findings, judged, raisedFrom, Accord.NONE);
  }

  /**
   * The parts as the whole has them.
   *
   * @param weights what the parts are worth to it
   */
  Expected accorded(Weights weights) {
    return with(Accord.of(apart(), weights));
  }

  /** Each part by itself. */
  Expected apart() {
    return with(Accord.NONE);
  }

  private Expected with(Accord other) {
    return new Expected(findings, judged, raisedFrom, other);
  }

  /** 0.0 to 3.0, within what the rubric's own signs allow. */
  double need() {
    return Bounds.of(findings).held(judged.need());
  }

  /** In a strong need action is called for, however kindly it is told. */
  boolean helpWanted() {
    return findings.helpWanted() || need() >= STRONG;
  }

  /** 0.0 to 2.0. */
  double mark(MarkName name) {
    return accord.marks().getOrDefault(name, judged.mark(name));
  }

  /** A probability. */
  double flag(Flag flag) {
    return settled(flag).isEmpty() ? held(flag) : Math.max(estimated(flag), Settled.LIKELY);
  }

  private double held(Flag flag) {
    return accord.flags().getOrDefault(flag, byItself(flag));
  }

  private double byItself(Flag flag) {
    return flag == Flag.DISMISSIVE ? curt().held(estimated(flag)) : estimated(flag);
  }

  private Curt curt() {
    return new Curt(need(), helpWanted(), judged.mark(MarkName.ACTION));
  }

  /** The same before the rubric's own words are heeded. */
  double estimated(Flag flag) {
    return byRules(flag) ? findings.estimate(target(flag)).value() : judged.flag(flag);
  }

  /** True when a flag is likely enough to be shown. */
  boolean raised(Flag flag) {
    return byRules(flag)
        ? findings.raised(target(flag)) || !settled(flag).isEmpty()
        : held(flag) >= raisedFrom(flag);
  }

  /** From which probability the model's flag is shown. */
  double raisedFrom(Flag flag) {
    return raisedFrom.getOrDefault(flag, EVEN);
  }

  /** The words by which the rubric itself raises a flag; empty where none stand there. */
  List<Evidence> settled(Flag flag) {
    return flag == Flag.BOUNDARY && edged() ? List.of() : Settled.words(flag, findings, need());
  }

  /** A limit with an edge is no boundary. */
  private boolean edged() {
    return raised(Flag.BLAME) || raised(Flag.DISMISSIVE);
  }

  /** The same, shown by the rules' phrases alone. */
  Expected byPhrases() {
    return new Expected(findings, judged.withoutSentences(), raisedFrom, accord);
  }

  /** True where rules alone decide. */
  static boolean byRules(Flag flag) {
    return BY_RULES.contains(flag);
  }

  private static Target target(Flag flag) {
    return Target.valueOf(flag.name());
  }
}
