package dev.attune.engine;

import dev.attune.assessment.Evidence;
import dev.attune.engine.rules.Contribution;
import dev.attune.engine.rules.Estimate;
import dev.attune.engine.rules.Findings;
import dev.attune.engine.rules.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One contribution to one mark or flag.
 *
 * @param about what it moves: {@code need}, a mark's or a flag's name
 * @param from the rule, fact or model feature it comes from; {@code base} for where all replies
 *     begin
 * @param points in levels for need and marks, in log-odds for flags
 * @param words the words that show it; may be empty where it shows in the whole
 */
public record Reason(String about, String from, double points, List<Evidence> words) {

  static final String BASE = "base";

  public Reason {
    words = List.copyOf(words);
  }

  static List<Reason> of(Findings findings) {
    return Arrays.stream(Target.values())
        .flatMap(target -> of(findings.estimate(target)).stream())
        .toList();
  }

  private static List<Reason> of(Estimate estimate) {
    String about = estimate.target().name().toLowerCase(Locale.ROOT);
    List<Reason> reasons = new ArrayList<>();
    reasons.add(new Reason(about, BASE, estimate.base(), List.of()));
    estimate.contributions().stream()
        .sorted(
            Comparator.comparingDouble((Contribution c) -> -Math.abs(c.points()))
                .thenComparing(c -> c.finding().id()))
        .map(c -> new Reason(about, c.finding().id(), c.points(), c.finding().evidence()))
        .forEach(reasons::add);
    return reasons;
  }
}
