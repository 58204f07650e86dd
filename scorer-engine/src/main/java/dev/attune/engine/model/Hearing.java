package dev.attune.engine.model;

import dev.attune.engine.rules.Findings;

/**
 * What was said before a reply, heard once, however many answers to it are then read. Holds memory
 * outside the heap until it is closed.
 */
public final class Hearing implements AutoCloseable {

  private final ReplyModel model;
  private final Heard heard;

  Hearing(ReplyModel model, Heard heard) {
    this.model = model;
    this.heard = heard;
  }

  /** Reads the reply that the findings are about, without its formulas. */
  public Impression read(Findings findings) {
    return model.read(findings, heard);
  }

  @Override
  public void close() {
    heard.close();
  }
}
