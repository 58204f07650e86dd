package dev.attune.engine.model;

import ai.onnxruntime.OrtException;
import dev.attune.engine.rules.Findings;
import java.util.List;

/**
 * What was said before a reply, heard once, however many answers to it are then read. Holds memory
 * outside the heap until it is closed. For one thread at a time.
 */
public final class Hearing implements AutoCloseable {

  private final ReplyModel model;
  private final List<Token> asked;
  private final Heard heard;
  private final Texts texts;

  /**
   * @param asked what was heard
   */
  Hearing(ReplyModel model, List<Token> asked, Heard heard, Texts texts) {
    this.model = model;
    this.asked = asked;
    this.heard = heard;
    this.texts = texts;
  }

  /** What of it most deserves an answer. */
  public Cueing cueing() {
    try {
      return new Cueing(asked, heard.rows("evidence"));
    } catch (OrtException e) {
      throw new IllegalStateException(
          "what was heard can't be read: ONNX Runtime says " + e.getMessage(), e);
    }
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
