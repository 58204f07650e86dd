package dev.attune.deploy.setup;

import dev.attune.assessment.Rubric;
import dev.attune.assessment.Scorer;
import dev.attune.engine.EmbeddedFeedback;
import dev.attune.engine.EmbeddedScorer;
import dev.attune.feedback.FeedbackWriter;

/** The scorer in use and the feedback that goes with it: named here and nowhere else. */
public record Engine(Scorer scorer, FeedbackWriter feedback) {

  public static Engine by(Rubric rubric) {
    return new Engine(new EmbeddedScorer(rubric), new EmbeddedFeedback());
  }
}
