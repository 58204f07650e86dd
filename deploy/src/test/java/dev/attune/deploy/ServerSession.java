package dev.attune.deploy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.attune.deploy.bench.StandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Before a server is started for tests in its container: starts a sandbox and writes the
 * configuration that leads to it.
 */
public final class ServerSession implements LauncherSessionListener {

  private static final String CONFIG = "attune.it.config";
  private static @Nullable StandIn standIn;
  private static @Nullable GreenMail mails;

  /** The sandbox that the server works on. */
  public static StandIn standIn() {
    return Objects.requireNonNull(standIn, "only tests in the container have one");
  }

  /** The mail server that the server sends by. */
  static GreenMail mails() {
    return Objects.requireNonNull(mails, "only tests in the container have one");
  }

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    String config = System.getProperty(CONFIG);
    if (config != null) {
      try {
        standIn = new StandIn(Clock.systemUTC());
        mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        Files.writeString(Path.of(config), configuration());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    StandIn running = standIn;
    if (running != null) {
      try {
        running.close();
        mails().stop();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Gives the servers that are started from now on another configuration; an empty ledger and no
   * account is what remains without lines.
   */
  public static void configure(String... lines) throws IOException {
    String name = java.util.UUID.randomUUID().toString();
    Files.writeString(
        Path.of(String.valueOf(System.getProperty(CONFIG))),
        String.join(
            "\n",
            "attune.db.url=jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1",
            "attune.http.address=0.0.0.0",
            "attune.local-token-file=" + localTokenFile(),
            String.join("\n", lines),
            ""));
  }

  /** Gives them both sandboxes again. */
  public static void configureSandboxes() throws IOException {
    Files.writeString(Path.of(String.valueOf(System.getProperty(CONFIG))), configuration());
  }

  /** What the server has left for commands on this machine. */
  static String localToken() {
    return dev.attune.deploy.signin.LocalToken.read(localTokenFile()).orElseThrow();
  }

  /** Where that is. */
  public static Path localTokenFile() {
    return Path.of(String.valueOf(System.getProperty(CONFIG)) + ".token").toAbsolutePath();
  }

  private static String configuration() {
    var sandbox = standIn().sandbox();
    var credentials = sandbox.credentials();
    return String.join(
        "\n",
        "attune.db.url=jdbc:h2:mem:it;DB_CLOSE_DELAY=-1",
        // the container of the tests is asked by the machine's own address
        "attune.http.address=0.0.0.0",
        "attune.local-token-file=" + localTokenFile(),
        "attune.mail.host=127.0.0.1",
        "attune.mail.port=" + mails().getSmtp().getPort(),
        "attune.mail.security=none",
        "attune.mail.from=attune@example.com",
        "attune.reply.settle=PT1S",
        "attune.reply.settle.chat=PT1S",
        "attune.pull.every=PT5S",
        "attune.backfill.tickets-per-minute=100000",
        "attune.since=2020-01-01T00:00:00Z",
        "attune.note.newest=PT20000H",
        "attune.account.zen.vendor=zendesk",
        "attune.account.zen.url=" + sandbox.zendeskUrl(),
        "attune.account.zen.user=" + credentials.zendeskEmail(),
        "attune.account.zen.token=" + credentials.zendeskToken(),
        "attune.account.zen.webhook-secret=" + credentials.zendeskWebhookSecret(),
        "attune.account.zen.budget=1",
        "attune.account.fresh.vendor=freshdesk",
        "attune.account.fresh.url=" + sandbox.freshdeskUrl(),
        "attune.account.fresh.token=" + credentials.freshdeskKey(),
        "attune.account.fresh.webhook-secret=" + credentials.freshdeskWebhookSecret(),
        "attune.account.fresh.budget=1",
        "");
  }
}
