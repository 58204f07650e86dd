package dev.attune.deploy.demo;

/** Why the demo can't go on, in a sentence that says what to do. */
public final class DemoFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DemoFailure(String message) {
    super(message);
  }
}
