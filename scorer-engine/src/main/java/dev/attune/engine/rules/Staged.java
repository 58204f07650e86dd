package dev.attune.engine.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Estimates in three stages, each of which later ones may look at: the need, then the marks, then
 * the flags (a curt answer is dismissive only where something was needed). The flags look at marks
 * that no formula has raised.
 */
record Staged(List<Finding> findings, Map<Target, Estimate> estimates) {

  static final List<Target> MARKS =
      List.of(Target.ACKNOWLEDGEMENT, Target.UNDERSTANDING, Target.ACTION, Target.EXPLORATION);

  static Staged of(Seen seen, Weights weights) {
    Staged staged = marked(seen.all(), weights);
    Map<Target, Estimate> earned =
        seen.withoutFormula().isEmpty()
            ? staged.estimates
            : marked(seen.withoutFormula(), weights).estimates;
    staged.addEarned(earned);
    for (Target target : Target.values()) {
      if (target.flag()) {
        staged.estimates.put(target, weights.estimate(target, staged.findings));
      }
    }
    return staged;
  }

  private static Staged marked(List<Finding> seen, Weights weights) {
    Staged staged = new Staged(new ArrayList<>(seen), new EnumMap<>(Target.class));
    Estimate need = weights.estimate(Target.NEED, seen);
    staged.estimates.put(Target.NEED, need);
    staged.findings.add(finding(Target.NEED, share(need)));
    for (Target mark : MARKS) {
      staged.estimates.put(mark, weights.estimate(mark, staged.findings));
    }
    return staged;
  }

  private void addEarned(Map<Target, Estimate> earned) {
    Map<Target, Double> shares = new EnumMap<>(Target.class);
    for (Target mark : MARKS) {
      double share = Math.min(share(estimates.get(mark)), share(earned.get(mark)));
      shares.put(mark, share);
      findings.add(finding(mark, share));
    }
    findings.addAll(Unmet.of(share(estimates.get(Target.NEED)), shares));
  }

  private static Finding finding(Target target, double share) {
    return new Finding("estimate." + target.name().toLowerCase(Locale.ROOT), share, List.of());
  }

  private static double share(@org.jspecify.annotations.Nullable Estimate estimate) {
    return estimate == null ? 0 : estimate.value() / estimate.target().highest();
  }
}
