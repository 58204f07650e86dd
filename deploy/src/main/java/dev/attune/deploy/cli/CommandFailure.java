package dev.attune.deploy.cli;

/** Why a command can't do its work, in a sentence that says what to do. */
final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CommandFailure(String message) {
    super(message);
  }
}
