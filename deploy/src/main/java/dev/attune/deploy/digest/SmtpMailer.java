package dev.attune.deploy.digest;

import dev.attune.deploy.digest.MailSettings.Security;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Sends by SMTP, through the container's Jakarta Mail. A server that stalls is given up. */
public final class SmtpMailer implements Mailer {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final int LONGEST_ANSWER = 300;

  private final Clock clock;
  private final Duration patience;

  /**
   * @param patience how long the server may be silent
   */
  public SmtpMailer(Clock clock, Duration patience) {
    this.clock = clock;
    this.patience = patience;
  }

  @Override
  public void send(Letter letter, MailSettings by) {
    try {
      Transport.send(message(letter, by));
    } catch (MessagingException | RuntimeException e) {
      throw new MailFailure(
          "the mail server " + by.host() + ":" + by.port() + " didn't take it: " + answer(e), e);
    }
  }

  private MimeMessage message(Letter letter, MailSettings by) throws MessagingException {
    MimeMessage message = new Numbered(session(by), letter.id() + "@" + domain(by.from()));
    message.setFrom(new InternetAddress(by.from(), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
    message.setSubject(letter.subject(), UTF_8);
    message.setSentDate(Date.from(clock.instant()));
    // no answer from people who are away
    message.setHeader("Auto-Submitted", "auto-generated");
    MimeMultipart kinds = new MimeMultipart("alternative");
    kinds.addBodyPart(part(letter.text(), "plain"));
    kinds.addBodyPart(part(letter.html(), "html"));
    message.setContent(kinds);
    return message;
  }

  private static MimeBodyPart part(String words, String kind) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(words, UTF_8, kind);
    return part;
  }

  private Session session(MailSettings by) {
    String millis = String.valueOf(patience.toMillis());
    Properties line = new Properties();
    line.setProperty("mail.smtp.host", by.host());
    line.setProperty("mail.smtp.port", String.valueOf(by.port()));
    line.setProperty("mail.smtp.connectiontimeout", millis);
    line.setProperty("mail.smtp.timeout", millis);
    line.setProperty("mail.smtp.writetimeout", millis);
    line.setProperty("mail.smtp.auth", String.valueOf(by.user() != null));
    line.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    line.setProperty("mail.smtp.ssl.enable", String.valueOf(by.security() == Security.TLS));
    line.setProperty(
        "mail.smtp.starttls.enable", String.valueOf(by.security() == Security.STARTTLS));
    line.setProperty(
        "mail.smtp.starttls.required", String.valueOf(by.security() == Security.STARTTLS));
    return Session.getInstance(line, signIn(by));
  }

  private static @Nullable Authenticator signIn(MailSettings by) {
    String user = by.user();
    if (user == null) {
      return null;
    }
    String password = Optional.ofNullable(by.password()).map(secret -> secret.reveal()).orElse("");
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(user, password);
      }
    };
  }

  private static String domain(String from) {
    String bare = from.substring(from.lastIndexOf('@') + 1);
    return bare.replaceAll("[^A-Za-z0-9.-]", "");
  }

  /** The first line of what was answered, without whom the mail was for. */
  private static String answer(Exception problem) {
    String said = problem.getMessage();
    String line =
        said == null
            ? problem.getClass().getSimpleName()
            : said.strip().split("\\R", 2)[0].replaceAll("\\S+@\\S+", "[address]");
    return line.length() <= LONGEST_ANSWER ? line : line.substring(0, LONGEST_ANSWER);
  }

  /** Keeps its number. */
  private static final class Numbered extends MimeMessage {
    private final String id;

    Numbered(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + ">");
    }
  }
}
