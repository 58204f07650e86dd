package dev.attune.llm;

/**
 * Why an answer is not believed, in words for the model; they may quote texts and go nowhere else.
 */
final class Unacceptable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Unacceptable(String problem) {
    super(problem);
  }

  String problem() {
    return String.valueOf(getMessage());
  }
}
