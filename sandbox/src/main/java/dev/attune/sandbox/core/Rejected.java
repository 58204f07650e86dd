package dev.attune.sandbox.core;

/** Ends the handling of a call with the vendor's error answer. */
public final class Rejected extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Answer answer;

  public Rejected(Answer answer) {
    super("HTTP " + answer.status(), null, false, false);
    this.answer = answer;
  }

  public Answer answer() {
    return answer;
  }
}
