package dev.attune.engine.model;

import dev.attune.engine.rules.Findings;
import java.util.List;

/**
 * A reply as the encoder read it: once, and without its formulas, so that these can move nothing in
 * it. What rules find in the whole reply, or in what is left of it, is judged by this. Immutable.
 */
public final class Impression {

  private final ReplyModel model;
  private final Encoded encoded;
  private final List<Sentence> sentences;

  Impression(ReplyModel model, Encoded encoded, List<Sentence> sentences) {
    this.model = model;
    this.encoded = encoded;
    this.sentences = List.copyOf(sentences);
  }

  /** What to expect of the reply, or of the part of it, that the findings are about. */
  public Judged judge(Findings findings) {
    return model.judge(findings, encoded, sentences);
  }
}
