package dev.attune.assessment;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a scorer found for each flag, in the order of {@link Flag}; a flag without a finding has
 * probability 0.
 *
 * @param off those that the rubric has switched off: without a finding, and never shown
 */
public record Flags(List<FlagFinding> findings, Set<Flag> off) {

  public static final Flags NONE = new Flags(List.of());

  public Flags {
    Map<Flag, FlagFinding> once = new EnumMap<>(Flag.class);
    findings.forEach(finding -> once.put(finding.flag(), finding));
    if (once.size() != findings.size()) {
      throw new IllegalArgumentException("a flag has one finding at most");
    }
    findings = findings.stream().sorted(Comparator.comparing(FlagFinding::flag)).toList();
    off = Collections.unmodifiableSet(new TreeSet<>(off));
  }

  /** Findings of flags of which none is off. */
  public Flags(List<FlagFinding> findings) {
    this(findings, Set.of());
  }

  /** The same without those that a rubric has switched off. */
  Flags without(Set<Flag> others) {
    return new Flags(
        findings.stream().filter(finding -> !others.contains(finding.flag())).toList(), others);
  }

  public List<FlagFinding> raised() {
    return findings.stream().filter(FlagFinding::raised).toList();
  }

  public boolean raised(Flag flag) {
    return of(flag).map(FlagFinding::raised).orElse(false);
  }

  public double probability(Flag flag) {
    return of(flag).map(FlagFinding::probability).orElse(0.0);
  }

  public Optional<FlagFinding> of(Flag flag) {
    return findings.stream().filter(finding -> finding.flag() == flag).findFirst();
  }
}
