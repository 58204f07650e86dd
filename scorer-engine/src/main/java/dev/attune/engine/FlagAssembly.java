package dev.attune.engine;

import dev.attune.assessment.Evidence;
import dev.attune.assessment.Flag;
import dev.attune.assessment.FlagFinding;
import dev.attune.assessment.Flags;
import dev.attune.assessment.Marks;
import dev.attune.assessment.Need;
import dev.attune.engine.rules.Findings;
import dev.attune.engine.rules.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Each flag with its probability and the words that show it. */
final class FlagAssembly {

  private static final double NEGLIGIBLE = 0.01;

  private FlagAssembly() {}

  static Flags flags(Expected expected, Need need, Marks marks) {
    return new Flags(
        Arrays.stream(Flag.values())
            .map(flag -> finding(flag, expected, need, marks))
            .filter(found -> found.raised() || found.probability() > NEGLIGIBLE)
            .toList());
  }

  private static FlagFinding finding(Flag flag, Expected expected, Need need, Marks marks) {
    boolean raised = expected.raised(flag);
    return new FlagFinding(
        flag,
        expected.flag(flag),
        raised,
        raised ? evidence(flag, expected, need, marks) : List.of());
  }

  private static List<Evidence> evidence(Flag flag, Expected expected, Need need, Marks marks) {
    List<Evidence> settled = expected.settled(flag);
    return settled.isEmpty() ? shown(flag, expected.findings(), need, marks) : settled;
  }

  private static List<Evidence> shown(Flag flag, Findings findings, Need need, Marks marks) {
    return switch (flag) {
      case DISMISSIVE -> dismissed(findings, need);
      case EMPATHY_WITHOUT_ACTION ->
          marks.acknowledgement().evidence().isEmpty()
              ? findings.proof(Target.ACKNOWLEDGEMENT)
              : marks.acknowledgement().evidence();
      default -> findings.proof(Target.valueOf(flag.name()));
    };
  }

  /** The cues that were passed over, and the words that brushed them off. */
  private static List<Evidence> dismissed(Findings findings, Need need) {
    List<Evidence> evidence = new ArrayList<>();
    need.cues().stream().filter(cue -> !cue.answered()).forEach(cue -> evidence.add(cue.words()));
    if (evidence.isEmpty()) {
      evidence.addAll(findings.proof(Target.DISMISSIVE));
    }
    return evidence;
  }
}
