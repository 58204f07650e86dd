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

  private Witnesses() {}

  /** At most two, in the order of the text; never the whole reply. */
  static List<Evidence> of(Expected expected, MarkName name) {
    List<Evidence> phrases = expected.findings().proof(Target.valueOf(name.name()));
    List<Sentence> sentences = expected.judged().sentences();
    if (sentences.size() < 2) {
      return phrases;
    }
    double best = sentences.stream().mapToDouble(sentence -> sentence.shows(name)).max().orElse(0);
    return sentences.stream()
        .filter(sentence -> sentence.shows(name) >= best * NEARLY_AS_GOOD)
        .sorted(Comparator.comparingDouble((Sentence sentence) -> -sentence.shows(name)))
        .limit(Math.min(MOST, sentences.size() - 1))
        .sorted(Comparator.comparing(sentences::indexOf))
        .map(sentence -> cut(sentence.words(), phrases))
        .toList();
  }

  private static Evidence cut(Evidence sentence, List<Evidence> phrases) {
    return phrases.stream()
        .filter(phrase -> phrase.message().equals(sentence.message()))
        .filter(phrase -> sentence.span().contains(phrase.span()))
        .findFirst()
        .orElse(sentence);
  }
}
