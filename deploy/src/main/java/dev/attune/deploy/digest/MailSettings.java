package dev.attune.deploy.digest;

import dev.attune.helpdesk.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mail server that takes digests.
 *
 * @param user null where it wants no sign-in, and {@code password} then too
 * @param from whom mails come from
 * @param to who gets every digest, beside people who chose it
 * @param pauses whether leads are told at once of several severe conversations in a row
 */
public record MailSettings(
    String host,
    int port,
    Security security,
    @Nullable String user,
    @Nullable Secret password,
    String from,
    List<String> to,
    boolean pauses) {

  /** How the line is kept private. */
  public enum Security {
    STARTTLS,
    TLS,
    /** Not at all. */
    NONE
  }

  public MailSettings {
    to = List.copyOf(to);
  }
}
