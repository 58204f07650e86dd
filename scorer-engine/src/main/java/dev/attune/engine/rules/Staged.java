package dev.attune.engine.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Estimates in three stages, each of which later ones may look at: the need, then the marks, then
 * the flags (a curt answer is dismissive only where something was needed).
 */
record Staged(List<Finding> findings, Map<Target, Estimate> estimates) {

  static final List<Target> MARKS =
      List.of(Target.ACKNOWLEDGEMENT, Target.UNDERSTANDING, Target.ACTION, Target.EXPLORATION);

  Staged(List<Finding> seen, Weights weights) {
    this(new ArrayList<>(seen), new EnumMap<>(Target.class));
    stage(List.of(Target.NEED), weights);
    stage(MARKS, weights);
    findings.addAll(unmet());
    for (Target target : Target.values()) {
      if (target.flag()) {
        estimates.put(target, weights.estimate(target, findings));
      }
    }
  }

  private void stage(List<Target> targets, Weights weights) {
    targets.forEach(target -> estimates.put(target, weights.estimate(target, findings)));
    targets.forEach(target -> findings.add(stagedFinding(target)));
  }

  private Finding stagedFinding(Target target) {
    String id = "estimate." + target.name().toLowerCase(java.util.Locale.ROOT);
    return new Finding(id, share(target), List.of());
  }

  private double share(Target target) {
    Estimate estimate = estimates.get(target);
    return estimate == null ? 0 : estimate.value() / target.highest();
  }

  /** The need times what each mark lacks. */
  private List<Finding> unmet() {
    double need = share(Target.NEED);
    return List.of(
        new Finding("unmet.feeling", need * (1 - share(Target.ACKNOWLEDGEMENT)), List.of()),
        new Finding("unmet.understanding", need * (1 - share(Target.UNDERSTANDING)), List.of()),
        new Finding("unmet.help", need * (1 - share(Target.ACTION)), List.of()),
        new Finding(
            "feeling.without_help",
            share(Target.ACKNOWLEDGEMENT) * (1 - share(Target.ACTION)),
            List.of()));
  }
}
