package dev.attune.engine.model;

import dev.attune.engine.rules.Findings;

/**
 * What was said before a reply, heard once, however many answers to it are then read. Holds memory
 * outside the heap until it is closed. For one thread at a time.
 */
public final class Hearing implements AutoCloseable {

  private final ReplyModel model;
  private final Heard heard;
  private final Texts texts;

  Hearing(ReplyModel model, Heard heard, Texts texts) {
    this.model = model;
    this.heard = heard;
    this.texts = texts;
  }

  /** Reads the reply that the findings are about, without its formulas. */
  public Impression read(Findings findings) {
    return model.read(findings, heard, texts);
  }

  @Override
  public void close() {
    heard.close();
  }
}
