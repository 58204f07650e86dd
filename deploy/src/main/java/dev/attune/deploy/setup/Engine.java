package dev.attune.deploy.setup;

import dev.attune.assessment.Rubric;
import dev.attune.assessment.Scorer;
import dev.attune.engine.EmbeddedFeedback;
import dev.attune.engine.EmbeddedScorer;
import dev.attune.feedback.FeedbackWriter;
import dev.attune.llm.LlmScorer;
import dev.attune.llm.LlmSettings;
import java.time.Clock;
import java.util.Optional;

/** The scorer in use and the feedback that goes with it: named here and nowhere else. */
public record Engine(Scorer scorer, FeedbackWriter feedback) {

  /** In process alone: no text leaves the house. */
  public static Engine by(Rubric rubric) {
    return new Engine(new EmbeddedScorer(rubric), new EmbeddedFeedback());
  }

  /** With a language model before the embedded scorer, where one is named. */
  static Engine by(Rubric rubric, Optional<LlmSettings> model, Clock clock) {
    Engine embedded = by(rubric);
    return model
        .map(named -> new LlmScorer(embedded.scorer(), rubric, named, clock))
        .map(judge -> new Engine(judge, embedded.feedback()))
        .orElse(embedded);
  }
}
