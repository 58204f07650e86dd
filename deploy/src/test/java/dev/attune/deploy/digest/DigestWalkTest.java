package dev.attune.deploy.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.attune.deploy.digest.MailSettings.Security;
import jakarta.json.bind.JsonbBuilder;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every figure of a week's and a month's mail, on the Tuesday after {@link TwoWeeks}. */
class DigestWalkTest {

  private static final Clock TUESDAY =
      Clock.fixed(Instant.parse("2026-03-03T07:00:00Z"), ZoneOffset.UTC);
  private static final String HEARD =
      "Verdicts: 1 agreed with the machine, 1 overruled it (4 of 8 marks). Disputes: 1 upheld, 1"
          + " rejected, 1 waiting for an answer.";
  private static final List<String> WEEK =
      List.of(
          "4 replies reviewed; mean gap 0.75, by how far they fell short of what was needed;"
              + " before, 1.00 over 2 replies.",
          "Mean marks, 0 to 2: acknowledgement 1.50 (before 1.50), understanding 1.75 (before"
              + " 1.50), action 1.25 (before 1.50), exploration 1.00 (before 0.50).",
          "8 messages of agents and bots = 4 reviewed + 1 reviewed of bots + 2 not scored + 1 part"
              + " of a later message.",
          HEARD);
  private static final List<String> MONTH =
      List.of(
          "5 replies reviewed; mean gap 1.40, by how far they fell short of what was needed;"
              + " before, 3.00 over 1 reply.",
          "Mean marks, 0 to 2: acknowledgement 1.40 (before 0.00), understanding 1.60 (before"
              + " 0.00), action 1.20 (before 0.00), exploration 1.00 (before 0.00).",
          "9 messages of agents and bots = 5 reviewed + 1 reviewed of bots + 2 not scored + 1 part"
              + " of a later message.",
          HEARD);

  private final TwoWeeks desk = new TwoWeeks();
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void send() {
    server.start();
    MailSettings settings =
        new MailSettings(
            "127.0.0.1",
            server.getSmtp().getPort(),
            Security.NONE,
            null,
            null,
            "attune@example.com",
            List.of(),
            true);
    new DigestPass(
            desk.ledger,
            TUESDAY,
            () -> Optional.of(settings),
            new SmtpMailer(TUESDAY, Duration.ofSeconds(10)),
            () -> "https://attune.example.com/index.html")
        .step();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private MimeMessage mail(String to, String period) {
    return Stream.of(server.getReceivedMessages())
        .filter(mail -> told(mail).equals(to) && subject(mail).contains(period))
        .findFirst()
        .orElseThrow();
  }

  private static String told(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String part(MimeMessage mail, int at) {
    try {
      return ((Multipart) mail.getContent())
          .getBodyPart(at)
          .getContent()
          .toString()
          .replace("\r\n", "\n");
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Document html(MimeMessage mail) {
    return Jsoup.parse(part(mail, 1));
  }

  private static List<String> rows(Document html, String heading) {
    Element title =
        html.select("h2").stream()
            .filter(one -> one.text().startsWith(heading))
            .findFirst()
            .orElseThrow();
    return title.nextElementSiblings().stream()
        .filter(one -> one.tagName().equals("table"))
        .findFirst()
        .orElseThrow()
        .select("tr")
        .eachText();
  }

  @Test
  void four_mails_go_out() {
    assertThat(server.getReceivedMessages())
        .extracting(DigestWalkTest::subject)
        .containsExactlyInAnyOrder(
            "Attune: 2026-W09, 4 replies reviewed",
            "Attune: 2026-W09, 4 replies reviewed",
            "Attune: 2026-02, 5 replies reviewed",
            "Attune: 2026-02, 5 replies reviewed");
  }

  @Test
  void the_week_is_told_as_the_ledger_has_it_in_both_kinds_of_mail() {
    MimeMessage mail = mail("quinn@example.com", "2026-W09");
    assertThat(html(mail).select("p").eachText()).containsAll(WEEK);
    assertThat(part(mail, 0)).contains(WEEK);
    assertThat(part(mail, 0)).contains("The week 2026-W09, 2026-02-23 to 2026-03-01");
  }

  @Test
  void the_month_is_told_as_the_ledger_has_it_in_both_kinds_of_mail() {
    MimeMessage mail = mail("quinn@example.com", "2026-02");
    assertThat(html(mail).select("p").eachText()).containsAll(MONTH);
    assertThat(part(mail, 0)).contains(MONTH);
  }

  @Test
  void replies_stand_by_gap_by_team_and_behind_a_policy() {
    Document html = html(mail("quinn@example.com", "2026-W09"));
    assertThat(rows(html, "In figures"))
        .containsExactly(
            "gap -3 0", "gap -2 1", "gap -1 0", "gap 0 1", "gap 1 0", "gap 2 1", "gap 3 1");
    assertThat(rows(html, "By team"))
        .containsExactly("Team Replies Mean gap", "care (desk) 2 2.50", "sales (desk) 2 -1.00");
    assertThat(rows(html, "Policy walls"))
        .containsExactly("Tag Group Walls Left short", "refund care 1 1");
  }

  @Test
  void the_plain_mail_has_the_same_figures() {
    assertThat(part(mail("quinn@example.com", "2026-W09"), 0))
        .contains(
            "Replies by gap: -3: 0, -2: 1, -1: 0, 0: 1, 1: 0, 2: 1, 3: 1.",
            "Team care (desk): 2 replies, mean gap 2.50",
            "Team sales (desk): 2 replies, mean gap -1.00",
            "Policy wall: refund, care: 1, left short 1");
  }

  @Test
  void words_that_were_shared_in_the_time_come_first() {
    assertThat(html(mail("quinn@example.com", "2026-W09")).select("blockquote").eachText())
        .containsExactly("All of it, <today>.");
    assertThat(html(mail("quinn@example.com", "2026-02")).select("blockquote").eachText())
        .containsExactly("All of it, <today>.", "Earlier.");
    assertThat(part(mail("quinn@example.com", "2026-W09"), 0)).contains("> All of it, <today>.");
  }

  @Test
  void a_lead_is_told_who_had_severe_conversations_in_a_row_and_nobody_else_is() {
    MimeMessage lead = mail("lena@example.com", "2026-W09");
    assertThat(rows(html(lead), DigestText.STRAINED))
        .containsExactly("Who Severe Most in a row", "a1 (desk) 4 of 4 4");
    assertThat(part(lead, 0)).contains("a1 (desk): 4 of 4 conversations severe, 4 in a row");
    MimeMessage quality = mail("quinn@example.com", "2026-W09");
    assertThat(part(quality, 0) + part(quality, 1)).doesNotContain("a1", DigestText.STRAINED);
  }

  @Test
  void the_page_to_print_is_given_the_same() {
    Period week = Period.before(Period.Kind.WEEKLY, TUESDAY.instant());
    Digest digest = desk.ledger.ask(books -> Digest.of(books, week, false));
    assertThat(JsonbBuilder.create().toJson(digest))
        .contains(
            "\"kind\":\"weekly\"",
            "\"from\":\"2026-02-23\"",
            "\"until\":\"2026-03-01\"",
            "\"gap\":0.75,\"gaps\":[0,1,0,1,0,1,1],\"marks\":[1.5,1.75,1.25,1.0]",
            "\"gap\":1.0,\"gaps\":[0,0,0,1,0,1,0],\"marks\":[1.5,1.5,1.5,0.5]",
            "\"messages\":{\"bots\":1,\"merged\":1,\"reviewed\":4,\"unscored\":{",
            "\"missing\":1,\"tag\":\"refund\",\"walls\":1",
            "\"heard\":{\"agreed\":1,\"marksOverruled\":4,\"marksRuled\":8,\"open\":1,"
                + "\"overruled\":1,\"rejected\":1,\"upheld\":1}",
            "\"strained\":[]");
  }
}
