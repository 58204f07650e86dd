package dev.attune.engine;

import dev.attune.assessment.Evidence;
import dev.attune.assessment.MarkName;
import dev.attune.engine.model.Sentence;
import dev.attune.engine.rules.Target;
import java.util.Comparator;
import java.util.List;

/**
 * The words that show a mark: the sentences that an annotator would quote, by the model, each cut
 * to the phrase that a rule found in it. Where the reply is one sentence, the rules' phrase.
 */
final class Witnesses {

  private static final int MOST = 2;
  private static final double NEARLY_AS_GOOD = 0.7;

  /** Help is often given in several steps, and each of them shows it. */
  private static final int MOST_STEPS = 4;

  private static final double AS_A_STEP = 0.5;

  private Witnesses() {}

  /** At most two, of an action four, in the order of the text; never the whole reply. */
  static List<Evidence> of(Expected expected, MarkName name) {
    List<Evidence> phrases = expected.findings().proof(Target.valueOf(name.name()));
    List<Sentence> sentences = expected.judged().sentences();
    if (sentences.size() < 2) {
      return phrases;
    }
    double best = sentences.stream().mapToDouble(sentence -> sentence.shows(name)).max().orElse(0);
    return sentences.stream()
        .filter(sentence -> sentence.shows(name) >= best * share(name))
        .sorted(Comparator.comparingDouble((Sentence sentence) -> -sentence.shows(name)))
        .limit(Math.min(most(name), sentences.size() - 1))
        .sorted(Comparator.comparing(sentences::indexOf))
        .map(sentence -> cut(sentence.words(), phrases))
        .toList();
  }

  private static double share(MarkName name) {
    return name == MarkName.ACTION ? AS_A_STEP : NEARLY_AS_GOOD;
  }

  private static int most(MarkName name) {
    return name == MarkName.ACTION ? MOST_STEPS : MOST;
  }

  private static Evidence cut(Evidence sentence, List<Evidence> phrases) {
    return phrases.stream()
        .filter(phrase -> phrase.message().equals(sentence.message()))
        .filter(phrase -> sentence.span().contains(phrase.span()))
        .findFirst()
        .orElse(sentence);
  }
}
