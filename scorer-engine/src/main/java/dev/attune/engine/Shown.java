package dev.attune.engine;

import dev.attune.assessment.Evidence;
import dev.attune.assessment.MarkName;
import dev.attune.engine.model.Sentence;
import java.util.Arrays;
import java.util.List;

/** How much an annotator would quote some words of a reply, by the model. */
final class Shown {

  private final List<Sentence> sentences;

  Shown(List<Sentence> sentences) {
    this.sentences = List.copyOf(sentences);
  }

  /** For the likeliest of some marks and of the sentences that the words are in, 0.0 to 1.0. */
  double most(Evidence words, MarkName... marks) {
    return sentences.stream()
        .filter(sentence -> sentence.words().message().equals(words.message()))
        .filter(sentence -> sentence.words().span().overlaps(words.span()))
        .flatMapToDouble(sentence -> Arrays.stream(marks).mapToDouble(sentence::shows))
        .max()
        .orElse(0);
  }
}
