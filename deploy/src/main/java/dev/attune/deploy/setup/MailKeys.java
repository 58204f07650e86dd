package dev.attune.deploy.setup;

import dev.attune.deploy.digest.MailSettings;
import dev.attune.deploy.digest.MailSettings.Security;
import dev.attune.helpdesk.Secret;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code attune.mail.*}: digests are mailed where a host is given, else none. */
final class MailKeys {

  private static final String HOST = "attune.mail.host";
  private static final String FROM = "attune.mail.from";
  private static final String TO = "attune.mail.to";
  private static final String USER = "attune.mail.user";
  private static final String SECURITY = "attune.mail.security";

  /** No more than it takes to see a slip; the command line has no Jakarta Mail to ask. */
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>,;\"]{1,64}@[\\p{L}\\p{N}.-]{1,255}");

  private static final int HIGHEST_PORT = 65_535;

  private MailKeys() {}

  static Optional<MailSettings> read(Values values) {
    Optional<String> host = values.optional(HOST);
    if (host.isEmpty()) {
      for (String key : List.of(USER, FROM, TO)) {
        if (values.optional(key).isPresent()) {
          throw new BadConfiguration(key + " is set without " + HOST + "; set both, or neither");
        }
      }
      return Optional.empty();
    }
    return Optional.of(settings(host.get(), values));
  }

  private static MailSettings settings(String host, Values values) {
    String user = values.optional(USER).orElse(null);
    Security security = values.choice(SECURITY, Security.values());
    List<String> to = values.list(TO);
    address(FROM, values.text(FROM));
    to.forEach(mail -> address(TO, mail));
    return new MailSettings(
        host,
        values.count("attune.mail.port", 1, HIGHEST_PORT),
        security,
        user,
        password(user, security, values),
        values.text(FROM),
        to,
        values.truth("attune.mail.pauses"));
  }

  private static @Nullable Secret password(
      @Nullable String user, Security security, Values values) {
    Secret password = values.secret("attune.mail.password").orElse(null);
    if (user == null) {
      return null;
    }
    if (password == null) {
      throw new BadConfiguration(
          USER + " is set without a password; set attune.mail.password-file, or neither");
    }
    if (security == Security.NONE) {
      throw new BadConfiguration(
          SECURITY
              + " = none would send the password unencrypted; use starttls or tls, or take "
              + USER
              + " away");
    }
    return password;
  }

  private static void address(String key, String mail) {
    if (!ADDRESS.matcher(mail).matches()) {
      throw new BadConfiguration(
          key + " must hold mail addresses such as quality@example.com; correct it");
    }
  }
}
