package dev.attune.engine;

import dev.attune.assessment.Evidence;
import dev.attune.assessment.Flags;
import dev.attune.assessment.Mark;
import dev.attune.assessment.Marks;
import dev.attune.assessment.Need;
import dev.attune.assessment.Rubric;
import dev.attune.engine.rules.Findings;
import dev.attune.engine.rules.FoundCue;
import dev.attune.engine.rules.Target;
import java.util.List;

/** Need, marks and flags of a reply, before a rubric says what they are worth. */
record Found(Need need, Marks marks, Flags flags) {

  static Found in(Findings findings) {
    Need need = need(findings);
    Marks marks = marks(findings);
    return new Found(need, marks, FlagAssembly.flags(findings, need, marks));
  }

  Found with(Flags other) {
    return new Found(need, marks, other);
  }

  double score(Rubric rubric) {
    return rubric.score(need, marks, flags);
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
