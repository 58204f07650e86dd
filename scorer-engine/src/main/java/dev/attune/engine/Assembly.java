package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Rubric;
import dev.attune.engine.rules.Shifts;
import dev.attune.reply.AgentReply;

/** Puts an assessment together from what was found. */
final class Assembly {

  private Assembly() {}

  static Assessment assessment(Rubric rubric, String scorer, AgentReply reply, Look look) {
    Found found = look.found(rubric);
    return Assessment.by(
        rubric,
        scorer,
        found.need(),
        found.marks(),
        found.flags(),
        look.confidence(),
        Shifts.after(reply).orElse(null));
  }
}
