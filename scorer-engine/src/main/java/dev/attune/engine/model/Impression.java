package dev.attune.engine.model;

import dev.attune.engine.rules.Findings;
import java.util.List;

/**
 * A reply as the encoder read it: once, and without its formulas, so that these can move nothing in
 * it. What rules find in the whole reply, or in what is left of it, is judged by this. For one
 * thread at a time.
 */
public final class Impression {

  private final ReplyModel model;
  private final Encoded encoded;
  private final List<Sentence> sentences;
  private final Texts texts;

  Impression(ReplyModel model, Encoded encoded, List<Sentence> sentences, Texts texts) {
    this.model = model;
    this.encoded = encoded;
    this.sentences = List.copyOf(sentences);
    this.texts = texts;
  }

  /** What to expect of the reply, or of the part of it, that the findings are about. */
  public Judged judge(Findings findings) {
    return model.judge(findings, encoded, sentences, texts);
  }

  /** The reply's sentences in the order of the text, each with what it shows. */
  public List<Sentence> sentences() {
    return sentences;
  }

  /** Why the model expects what it expects: every feature's part in each need, mark and flag. */
  public List<Influence> influences(Findings findings) {
    return model.influences(findings, encoded, texts);
  }
}
