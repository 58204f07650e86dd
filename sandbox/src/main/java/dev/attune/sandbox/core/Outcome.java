package dev.attune.sandbox.core;

/**
 * What goes over the wire: an answer, and how its delivery is broken.
 *
 * @param pauseMillis real milliseconds between two pieces of a dripped answer
 */
public record Outcome(Answer answer, Breakage breakage, long pauseMillis) {

  /** Ways in which a delivery can fail. */
  public enum Breakage {
    NONE,
    /** Half of the body, then the connection ends. */
    CUT,
    /** The whole body, in small pieces with pauses. */
    DRIP,
    /** A TCP reset without any answer. */
    RESET
  }

  public static Outcome plain(Answer answer) {
    return new Outcome(answer, Breakage.NONE, 0);
  }
}
