package dev.attune.engine.model;

import dev.attune.engine.rules.Findings;

/**
 * What was said before a reply, heard once, and the judgement of what may be answered to it: the
 * reply as it was sent, and what is left of it without its formulas. Holds memory outside the heap
 * until it is closed.
 */
public final class Hearing implements AutoCloseable {

  private final ReplyModel model;
  private final Heard heard;

  Hearing(ReplyModel model, Heard heard) {
    this.model = model;
    this.heard = heard;
  }

  /** What to expect of the reply that the findings are about. */
  public Judged judge(Findings findings) {
    return model.judge(findings, heard);
  }

  @Override
  public void close() {
    heard.close();
  }
}
