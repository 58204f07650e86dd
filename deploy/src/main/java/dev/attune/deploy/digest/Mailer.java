package dev.attune.deploy.digest;

/** Sends mails. Thread-safe. */
@FunctionalInterface
public interface Mailer {

  /**
   * Hands a mail to the server.
   *
   * @throws MailFailure when it wasn't taken, or that isn't known
   */
  void send(Letter letter, MailSettings by);
}
