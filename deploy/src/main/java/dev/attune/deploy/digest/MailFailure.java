package dev.attune.deploy.digest;

/** A mail wasn't taken by the server. The message says what it answered, and holds no secret. */
public final class MailFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  MailFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
