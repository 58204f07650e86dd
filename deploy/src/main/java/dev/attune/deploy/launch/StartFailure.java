package dev.attune.deploy.launch;

/** Why a process can't start, in a sentence that says what to do. */
public final class StartFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartFailure(String message) {
    super(message);
  }
}
