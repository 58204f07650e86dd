package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Evidence;
import dev.attune.assessment.Flags;
import dev.attune.assessment.Mark;
import dev.attune.assessment.Marks;
import dev.attune.assessment.Need;
import dev.attune.assessment.Rubric;
import dev.attune.engine.rules.Findings;
import dev.attune.engine.rules.FoundCue;
import dev.attune.engine.rules.Shifts;
import dev.attune.engine.rules.Target;
import dev.attune.reply.AgentReply;
import java.util.List;

/** Puts an assessment together from what was found. */
final class Assembly {

  private Assembly() {}

  static Assessment assessment(Rubric rubric, String scorer, AgentReply reply, Findings findings) {
    Need need = need(findings);
    Marks marks = marks(findings);
    Flags flags = FlagAssembly.flags(findings, need, marks);
    return Assessment.by(
        rubric,
        scorer,
        need,
        marks,
        flags,
        Confidence.of(findings),
        Shifts.after(reply).orElse(null));
  }

  private static Need need(Findings findings) {
    double expected = findings.estimate(Target.NEED).value();
    return new Need(
        (int) Math.round(expected),
        expected,
        findings.emotions(),
        findings.cues().stream().map(FoundCue::cue).toList(),
        findings.helpWanted());
  }

  private static Marks marks(Findings findings) {
    return new Marks(
        mark(findings, Target.ACKNOWLEDGEMENT),
        mark(findings, Target.UNDERSTANDING),
        mark(findings, Target.ACTION),
        mark(findings, Target.EXPLORATION));
  }

  private static Mark mark(Findings findings, Target target) {
    double expected = findings.estimate(target).value();
    int level = (int) Math.round(expected);
    List<Evidence> proof = level == 0 ? List.of() : findings.proof(target);
    return new Mark(level, expected, proof);
  }
}
