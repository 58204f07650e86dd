package dev.attune.engine;

import dev.attune.assessment.Evidence;
import dev.attune.assessment.Flag;
import dev.attune.assessment.FlagFinding;
import dev.attune.assessment.Flags;
import dev.attune.assessment.Mark;
import dev.attune.assessment.Marks;
import dev.attune.assessment.Rubric;
import java.util.ArrayList;
import java.util.List;

/**
 * Sees to it that a formula never pays. What is found is compared with what would be found without
 * the sentences that are nothing but formula: these earn a weak acknowledgement or exploration, as
 * the rubric has it, and no understanding or action; whatever score is still gained by them is
 * taken back by making {@code canned} as much likelier, or, where a rubric gives that flag no
 * worth, by leaving the formula's mark out.
 */
final class Sober {

  private static final double WEAK = 0.5;

  private final Found found;
  private final Found sober;
  private final FlagFinding canned;

  /**
   * @param found what the whole reply shows
   * @param sober what it shows without its formulas
   * @param canned the flag as it is raised: from which probability, and by which words
   */
  Sober(Found found, Found sober, FlagFinding canned) {
    this.found = found;
    this.sober = sober;
    this.canned = canned;
  }

  /** Marks and flags that no formula has raised. */
  Found held() {
    return new Found(found.need(), marks(WEAK), flags());
  }

  Found judged(Rubric rubric) {
    double worth = -rubric.weights().flags().getOrDefault(Flag.CANNED, 0.0);
    Found weak = held();
    Found plain = new Found(found.need(), marks(0), weak.flags());
    double gained = weak.score(rubric) - Math.min(sober.score(rubric), plain.score(rubric));
    if (gained <= 0) {
      return weak;
    }
    if (worth <= 0) {
      return plain;
    }
    double likely = weak.flags().probability(Flag.CANNED) + gained / worth;
    return likely <= 1
        ? weak.with(cannedBy(weak.flags(), likely))
        : plain.with(cannedBy(plain.flags(), 1));
  }

  private Marks marks(double weak) {
    return new Marks(
        least(found.marks().acknowledgement(), sober.marks().acknowledgement(), weak),
        least(found.marks().understanding(), sober.marks().understanding(), 0),
        least(found.marks().action(), sober.marks().action(), 0),
        least(found.marks().exploration(), sober.marks().exploration(), weak));
  }

  private static Mark least(Mark found, Mark without, double weak) {
    double expected = Math.min(found.expected(), Math.max(without.expected(), weak));
    int level = (int) Math.round(expected);
    List<Evidence> evidence = (without.evidence().isEmpty() ? found : without).evidence();
    return new Mark(level, expected, level == 0 ? List.of() : evidence);
  }

  /** Formula makes no good flag likelier and no bad one less likely. */
  private Flags flags() {
    List<FlagFinding> flags = new ArrayList<>();
    for (Flag flag : Flag.values()) {
      boolean whole = found.flags().raised(flag);
      boolean plain = sober.flags().raised(flag);
      boolean raised = flag.good() ? whole && plain : whole || plain;
      double with = found.flags().probability(flag);
      double without = sober.flags().probability(flag);
      double probability = flag.good() ? Math.min(with, without) : Math.max(with, without);
      List<Evidence> evidence = (whole ? found : sober).shown(flag);
      if (raised || probability > 0) {
        flags.add(new FlagFinding(flag, probability, raised, raised ? evidence : List.of()));
      }
    }
    return new Flags(flags);
  }

  /** Shown as soon as it is likely enough: a score never falls for a flag that nobody sees. */
  private Flags cannedBy(Flags flags, double probability) {
    List<FlagFinding> findings = new ArrayList<>(flags.findings());
    findings.removeIf(finding -> finding.flag() == Flag.CANNED);
    boolean before = flags.raised(Flag.CANNED);
    boolean raised = before || probability >= canned.probability();
    List<Evidence> words =
        before ? flags.of(Flag.CANNED).orElseThrow().evidence() : canned.evidence();
    findings.add(new FlagFinding(Flag.CANNED, probability, raised, raised ? words : List.of()));
    return new Flags(findings);
  }
}
