package dev.attune.deploy.setup;

import dev.attune.assessment.AdaptedScorer;
import dev.attune.assessment.ExplainingScorer;
import dev.attune.assessment.Rubric;
import dev.attune.assessment.Scorer;
import dev.attune.engine.EmbeddedFeedback;
import dev.attune.engine.EmbeddedScorer;
import dev.attune.feedback.FeedbackWriter;
import dev.attune.llm.LlmScorer;
import dev.attune.llm.LlmSettings;
import java.time.Clock;
import java.util.Optional;

/**
 * The scorer in use and the feedback that goes with it: named here and nowhere else.
 *
 * @param embedded the scorer in process, which can show its reasons; {@code scorer} itself unless a
 *     model stands before it
 */
public record Engine(Scorer scorer, ExplainingScorer embedded, FeedbackWriter feedback) {

  /** In process alone: no text leaves the house. */
  public static Engine by(Rubric rubric) {
    AdaptedScorer scorer =
        new AdaptedScorer(new EmbeddedReasons(new EmbeddedScorer(rubric)), rubric);
    EmbeddedFeedback feedback = new EmbeddedFeedback(advising(rubric, scorer));
    return new Engine(
        scorer,
        scorer,
        (reply, assessment) -> feedback.write(rubric.readingWithoutFormulas(reply), assessment));
  }

  /**
   * Advice is judged by the same rubric; where the house has phrases that show a bad flag, by them
   * too, which asks the scorer anew for each sentence.
   */
  private static Scorer advising(Rubric rubric, Scorer scorer) {
    boolean faults = rubric.additions().flags().keySet().stream().anyMatch(flag -> !flag.good());
    return faults ? scorer : new EmbeddedScorer(rubric);
  }

  /** With a language model before the embedded scorer, where one is named. */
  static Engine by(Rubric rubric, Optional<LlmSettings> model, Clock clock) {
    Engine embedded = by(rubric);
    return model
        .map(named -> new LlmScorer(embedded.scorer(), rubric, named, clock))
        .map(judge -> new Engine(judge, embedded.embedded(), embedded.feedback()))
        .orElse(embedded);
  }
}
