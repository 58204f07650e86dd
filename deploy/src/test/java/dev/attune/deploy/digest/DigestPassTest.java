package dev.attune.deploy.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.digest.MailSettings.Security;
import dev.attune.deploy.ledger.AesSeal;
import dev.attune.deploy.ledger.DigestMails.Wish;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.People.Role;
import dev.attune.deploy.ledger.Seal;
import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DigestPassTest {

  private static final MailSettings SERVER =
      new MailSettings(
          "mail",
          25,
          Security.NONE,
          null,
          null,
          "attune@example.com",
          List.of("Always@example.com"),
          true);

  private final DataSource database = Databases.ready();
  private final Bench bench = new Bench(database);
  private final List<Letter> sent = new ArrayList<>();
  private boolean broken;
  private Optional<MailSettings> settings = Optional.of(SERVER);

  @BeforeEach
  void a_lead_wants_the_week() {
    bench.begun();
    bench.desk.customer("t1", "Where is it?");
    bench.desk.agent("t1", "a1", "cold answer");
    bench.settleAndWork();
    person("lead@example.com", Role.LEAD, Wish.WEEKLY);
    person("qa@example.com", Role.QA, Wish.NONE);
    // an agent's choice from when they were a lead
    person("agent@example.com", Role.AGENT, Wish.BOTH);
    untilTuesday();
  }

  @Test
  void who_wants_it_gets_it_once_though_two_servers_send() {
    pass(bench.ledger).step();
    pass(new Ledger(database, "another")).step();

    assertThat(sent)
        .extracting(Letter::to)
        .containsExactlyInAnyOrder("lead@example.com", "always@example.com");
    assertThat(sent.get(0).subject()).endsWith("1 reply reviewed");
    pass(bench.ledger).step();
    assertThat(sent).hasSize(2);
  }

  @Test
  void without_a_mail_server_nothing_happens() {
    settings = Optional.empty();
    pass(bench.ledger).step();

    assertThat(sent).isEmpty();
    assertThat(states()).isEmpty();
  }

  @Test
  void a_mail_that_was_not_taken_is_tried_again_under_its_number() {
    broken = true;
    pass(bench.ledger).step();
    assertThat(states()).containsExactly("due", "due");
    String number = sent.get(0).id();
    sent.clear();
    broken = false;
    pass(bench.ledger).step();
    assertThat(sent).isEmpty();
    bench.clock.move(Duration.ofMinutes(2));
    pass(bench.ledger).step();

    assertThat(sent).extracting(Letter::id).contains(number).hasSize(2);
    assertThat(states()).containsExactly("sent", "sent");
  }

  @Test
  void a_mail_is_given_up_in_the_end() {
    broken = true;
    for (int i = 0; i < 9; i++) {
      pass(bench.ledger).step();
      bench.clock.move(Duration.ofHours(13));
    }

    assertThat(states()).containsExactly("failed", "failed");
    assertThat(sent).hasSizeBetween(2, 14);
  }

  @Test
  void what_a_server_that_died_had_claimed_is_sent_by_another() {
    pass(bench.ledger);
    bench.ledger.keep(
        books ->
            books
                .digestMails()
                .plan("weekly", week(), List.of("lead@example.com"), bench.clock.instant()));
    bench.ledger.ask(
        books ->
            books
                .digestMails()
                .claim(bench.clock.instant(), bench.clock.instant().plus(Outbox.CLAIM)));
    pass(bench.ledger).step();
    assertThat(sent).isEmpty();
    bench.clock.move(Outbox.CLAIM);
    pass(bench.ledger).step();

    assertThat(sent).hasSize(1);
  }

  @Test
  void who_does_not_want_it_any_more_gets_it_no_more() {
    broken = true;
    pass(bench.ledger).step();
    sent.clear();
    broken = false;
    bench.ledger.keep(
        books -> {
          long lead = books.qa().people().withMail("lead@example.com").orElseThrow().id();
          books.qa().people().shut(lead, bench.clock.instant());
        });
    bench.clock.move(Duration.ofMinutes(2));
    pass(bench.ledger).step();

    assertThat(sent).extracting(Letter::to).containsExactly("always@example.com");
    assertThat(states()).containsExactlyInAnyOrder("failed", "sent");
  }

  @Test
  void a_highlight_that_cannot_be_read_is_left_out_of_a_digest() {
    Instant last = Period.before(Period.Kind.WEEKLY, bench.clock.instant()).from();
    Seal seal =
        new AesSeal(List.of(Base64.getEncoder().encodeToString(new byte[32])), new SecureRandom());
    Ledger sealed = new Ledger(database, "alone", seal);
    String message = bench.rows().get(0).message().value();
    sealed.keep(books -> books.highlights().share("desk", message, "Well said.", "qa", last));
    pass(bench.ledger).step();

    assertThat(sent).hasSize(2).noneMatch(letter -> letter.text().contains("Well said."));
  }

  @Test
  void old_news_is_not_sent() {
    bench.clock.move(Duration.ofDays(4));
    pass(bench.ledger).step();

    assertThat(sent).noneMatch(letter -> letter.subject().contains("-W"));
  }

  private DigestPass pass(Ledger ledger) {
    return new DigestPass(ledger, bench.clock, () -> settings, this::take, () -> "http://here/");
  }

  private void take(Letter letter, MailSettings by) {
    sent.add(letter);
    if (broken) {
      throw new MailFailure("broken", new IllegalStateException());
    }
  }

  private String week() {
    return Period.before(Period.Kind.WEEKLY, bench.clock.instant()).name();
  }

  private List<String> states() {
    return bench.ledger.ask(
        books ->
            books
                .digestMails()
                .states("weekly", Period.before(Period.Kind.WEEKLY, tuesday).name()));
  }

  private Instant tuesday = Instant.EPOCH;

  private void untilTuesday() {
    // the month's digest is old news by then
    while (bench.clock.instant().atOffset(ZoneOffset.UTC).getDayOfWeek() != DayOfWeek.TUESDAY
        || bench.clock.instant().atOffset(ZoneOffset.UTC).getDayOfMonth() < 8) {
      bench.clock.move(Duration.ofDays(1));
    }
    tuesday = bench.clock.instant();
  }

  private void person(String mail, Role role, Wish wish) {
    bench.ledger.keep(
        books -> {
          long id = books.qa().people().add(mail, mail, role, "hash", bench.clock.instant());
          books.digestMails().wish(id, wish);
        });
  }
}
