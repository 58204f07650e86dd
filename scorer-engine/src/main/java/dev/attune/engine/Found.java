package dev.attune.engine;

import dev.attune.assessment.Evidence;
import dev.attune.assessment.Flag;
import dev.attune.assessment.FlagFinding;
import dev.attune.assessment.Flags;
import dev.attune.assessment.Mark;
import dev.attune.assessment.MarkName;
import dev.attune.assessment.Marks;
import dev.attune.assessment.Need;
import dev.attune.assessment.Rubric;
import dev.attune.engine.rules.Findings;
import dev.attune.engine.rules.FoundCue;
import java.util.List;

/** Need, marks and flags of a reply, before a rubric says what they are worth. */
record Found(Need need, Marks marks, Flags flags) {

  static Found in(Expected expected) {
    Need need = need(expected);
    Marks marks = marks(expected);
    return new Found(need, marks, FlagAssembly.flags(expected, need, marks));
  }

  Found with(Flags other) {
    return new Found(need, marks, other);
  }

  List<Evidence> shown(Flag flag) {
    return flags.of(flag).map(FlagFinding::evidence).orElse(List.of());
  }

  double score(Rubric rubric) {
    return rubric.score(need, marks, flags);
  }

  private static Need need(Expected expected) {
    Findings findings = expected.findings();
    return new Need(
        (int) Math.round(expected.need()),
        expected.need(),
        findings.emotions(expected.need()),
        findings.cues().stream().map(FoundCue::cue).toList(),
        expected.helpWanted());
  }

  private static Marks marks(Expected expected) {
    return new Marks(
        mark(expected, MarkName.ACKNOWLEDGEMENT),
        mark(expected, MarkName.UNDERSTANDING),
        mark(expected, MarkName.ACTION),
        mark(expected, MarkName.EXPLORATION));
  }

  private static Mark mark(Expected expected, MarkName name) {
    int level = (int) Math.round(expected.mark(name));
    List<Evidence> words = level == 0 ? List.of() : Witnesses.of(expected, name);
    return new Mark(level, expected.mark(name), words);
  }
}
