package dev.attune.deploy.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.attune.deploy.bench.MovableClock;
import dev.attune.deploy.digest.MailSettings.Security;
import dev.attune.helpdesk.Secret;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmtpMailerTest {

  private static final Letter LETTER =
      new Letter("attune.1", "lead@example.com", "Größe", "<p>Größe &lt;b&gt;</p>", "Größe <b>");

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final SmtpMailer mailer = new SmtpMailer(new MovableClock(), Duration.ofSeconds(1));

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void a_mail_arrives_in_both_kinds_and_by_its_number() throws Exception {
    server.start();
    mailer.send(LETTER, settings(server.getSmtp().getPort(), null));

    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getMessageID()).isEqualTo("<attune.1@example.com>");
    assertThat(mail.getSubject()).isEqualTo("Größe");
    assertThat(mail.getFrom()[0].toString()).isEqualTo("attune@example.com");
    assertThat(GreenMailUtil.getBody(mail)).contains("text/plain", "text/html");
    assertThat(((jakarta.mail.Multipart) mail.getContent()).getBodyPart(1).getContent())
        .isEqualTo("<p>Größe &lt;b&gt;</p>");
  }

  @Test
  void a_server_that_wants_a_sign_in_gets_it() {
    server.setUser("bot", "s3cret");
    server.start();
    mailer.send(LETTER, settings(server.getSmtp().getPort(), "bot"));

    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void a_wrong_password_is_told_without_it() {
    try (ScriptedServer refusing = new ScriptedServer(SmtpMailerTest::refusesTheLogin)) {
      assertThatThrownBy(() -> mailer.send(LETTER, settings(refusing.port(), "bot")))
          .isInstanceOf(MailFailure.class)
          .hasMessageContaining("535")
          .hasMessageNotContaining("s3cret");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void a_server_that_refuses_is_quoted_without_the_address() throws Exception {
    try (ScriptedServer refusing =
        new ScriptedServer(
            said ->
                said.startsWith("RCPT") ? "550 <lead@example.com>: no such person" : ok(said))) {
      assertThatThrownBy(() -> mailer.send(LETTER, settings(refusing.port(), null)))
          .isInstanceOf(MailFailure.class)
          .hasMessageStartingWith("the mail server 127.0.0.1:")
          .hasMessageNotContaining("lead@");
    }
  }

  @Test
  void a_server_that_stalls_is_given_up() throws Exception {
    try (ScriptedServer stalling =
        new ScriptedServer(said -> said.startsWith("RCPT") ? ScriptedServer.SILENCE : ok(said))) {
      assertThatThrownBy(() -> mailer.send(LETTER, settings(stalling.port(), null)))
          .isInstanceOf(MailFailure.class);
    }
  }

  @Test
  void a_server_that_breaks_off_is_a_failure() throws Exception {
    try (ScriptedServer breaking =
        new ScriptedServer(said -> said.startsWith("DATA") ? ScriptedServer.HANG_UP : ok(said))) {
      assertThatThrownBy(() -> mailer.send(LETTER, settings(breaking.port(), null)))
          .isInstanceOf(MailFailure.class);
    }
  }

  @Test
  void nothing_is_sent_unencrypted_where_encryption_is_asked_for() {
    server.start();
    MailSettings starttls =
        new MailSettings(
            "127.0.0.1",
            server.getSmtp().getPort(),
            Security.STARTTLS,
            null,
            null,
            "attune@example.com",
            List.of(),
            true);

    assertThatThrownBy(() -> mailer.send(LETTER, starttls)).isInstanceOf(MailFailure.class);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  private static String refusesTheLogin(String said) {
    if (said.startsWith("EHLO")) {
      return "250-here\r\n250 AUTH PLAIN LOGIN";
    }
    return said.startsWith("AUTH") ? "535 5.7.8 wrong" : ok(said);
  }

  private static String ok(String said) {
    if (said.equals("hello")) {
      return "220 here";
    }
    return said.startsWith("DATA") ? "354 go on" : "250 ok";
  }

  private static MailSettings settings(int port, @Nullable String user) {
    return new MailSettings(
        "127.0.0.1",
        port,
        Security.NONE,
        user,
        user == null ? null : new Secret("s3cret"),
        "attune@example.com",
        List.of(),
        true);
  }
}
