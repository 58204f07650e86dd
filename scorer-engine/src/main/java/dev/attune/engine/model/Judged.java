package dev.attune.engine.model;

import dev.attune.assessment.Flag;
import dev.attune.assessment.MarkName;
import java.util.List;
import java.util.Map;

/**
 * What the model expects of one reply. Expectations, not decisions: rules and rubric follow.
 *
 * @param need 0.0 to 3.0, read from the customer's words alone
 * @param marks 0.0 to 2.0 each
 * @param fit 1.0 to 5.0, the model's own view of the whole; the rubric's score is what counts
 * @param flags probabilities, 0.0 to 1.0
 * @param confidence 0.0 to 1.0: how much of the fit's probability lies within one step of its
 *     expectation
 * @param sentences the reply's sentences in the order of the text, each with what it shows
 */
public record Judged(
    double need,
    Map<MarkName, Double> marks,
    double fit,
    Map<Flag, Double> flags,
    double confidence,
    List<Sentence> sentences) {

  public Judged {
    marks = Map.copyOf(marks);
    flags = Map.copyOf(flags);
    sentences = List.copyOf(sentences);
  }

  /** The same without the sentences that show it. */
  public Judged withoutSentences() {
    return new Judged(need, marks, fit, flags, confidence, List.of());
  }

  public double mark(MarkName name) {
    return marks.getOrDefault(name, 0.0);
  }

  public double flag(Flag flag) {
    return flags.getOrDefault(flag, 0.0);
  }
}
