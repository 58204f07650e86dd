package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Rubric;
import dev.attune.engine.rules.Findings;
import dev.attune.engine.rules.Shifts;
import dev.attune.reply.AgentReply;

/** Puts an assessment together from what was found. */
final class Assembly {

  private Assembly() {}

  static Assessment assessment(Rubric rubric, String scorer, AgentReply reply, Findings findings) {
    Found found = Sober.in(rubric, findings);
    return Assessment.by(
        rubric,
        scorer,
        found.need(),
        found.marks(),
        found.flags(),
        Confidence.of(findings),
        Shifts.after(reply).orElse(null));
  }
}
