package dev.attune.engine.model;

/** What the encoder makes of a row of tokens. */
final class Encoded {

  private final float[] logits;
  private final float[][] evidence;

  /**
   * Takes the arrays over.
   *
   * @param logits one per {@link Output}: the larger, the likelier
   * @param evidence per token, 0.0 to 1.0: how much it shows of A, U, C, E, and of being a cue
   */
  Encoded(float[] logits, float[][] evidence) {
    this.logits = logits;
    this.evidence = evidence;
  }

  float[] logits() {
    return logits;
  }

  float[][] evidence() {
    return evidence;
  }
}
