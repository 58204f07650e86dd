package dev.attune.deploy.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.ledger.AesSeal;
import dev.attune.deploy.ledger.Forgetting.Forgotten;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.Seal;
import dev.attune.export.ReviewJson;
import dev.attune.ticket.TicketId;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forgetting by age and on request, and what is encrypted meanwhile. */
abstract class ForgettingContract {

  private static final Duration QUOTES = Duration.ofDays(30);
  private static final Duration REVIEWS = Duration.ofDays(90);

  private final DataSource database = ready();
  private final Bench bench = new Bench(database);

  /** A database with the ledger's tables. */
  abstract DataSource ready();

  @BeforeEach
  void twoTicketsWereReviewedAndNoted() {
    bench.begun();
    for (String ticket : List.of("1", "2")) {
      bench.desk.customer(ticket, "Where is it?");
      bench.desk.agent(ticket, "a" + ticket, "warm answer for " + ticket);
    }
    bench.settleAndWork();
    assertThat(bench.rows()).hasSize(2);
    assertThat(quoting()).isEqualTo(2);
  }

  @Test
  void young_reviews_are_kept_as_they_are() {
    tidy();
    assertThat(bench.rows()).hasSize(2);
    assertThat(quoting()).isEqualTo(2);
  }

  @Test
  void quotes_are_forgotten_first_and_the_judgement_stays() {
    bench.clock.move(QUOTES.plusDays(1));
    tidy();
    assertThat(bench.rows()).hasSize(2);
    assertThat(quoting()).isZero();
    bench.desk.tell("1", null, false, true);
    bench.settleAndWork();
    assertThat(quoting()).as("not judged again by being read again").isZero();
  }

  @Test
  void old_reviews_are_forgotten_and_never_entered_again() {
    bench.clock.move(REVIEWS.plusDays(1));
    tidy();
    assertThat(bench.rows()).isEmpty();
    assertThat(bench.noteStates()).isEmpty();
    bench.desk.tell("1", null, false, true);
    bench.settleAndWork();
    assertThat(bench.rows()).isEmpty();
    assertThat(bench.desk.ticket("1").internal()).hasSize(1);
    assertThat(bench.ledger.ask(books -> books.totals().messages("desk")).replies()).isZero();
  }

  @Test
  void a_ticket_is_forgotten_with_a_count_of_what_went() {
    assertThat(forget("1")).isEqualTo(new Forgotten(1, 1, 1, 0));
    assertThat(bench.rows()).extracting(row -> row.conversation()).containsExactly("2");
    bench.desk.tell("1", null, false, true);
    bench.settleAndWork();
    assertThat(bench.rows()).hasSize(1);
    assertThat(bench.desk.ticket("1").internal()).hasSize(1);
    assertThat(forget("1")).isEqualTo(new Forgotten(1, 0, 0, 0));
  }

  @Test
  void what_is_said_on_a_forgotten_ticket_later_counts() {
    forget("1");
    bench.clock.move(Duration.ofMinutes(1));
    bench.desk.customer("1", "And now?");
    bench.desk.agent("1", "cold answer");
    bench.settleAndWork();
    assertThat(bench.rows()).hasSize(2);
  }

  @Test
  void an_agent_is_forgotten_and_the_others_stay() {
    bench.clock.move(Duration.ofMinutes(1));
    assertThat(
            bench.ledger.<Forgotten>ask(
                books -> books.forgetting().agent("desk", "a1", bench.clock.instant(), 1000)))
        .isEqualTo(new Forgotten(0, 1, 1, 0));
    bench.desk.tell("1", null, false, true);
    bench.settleAndWork();
    assertThat(bench.rows()).extracting(row -> row.agent()).containsExactly("a2");
  }

  @Test
  void a_customer_is_forgotten_with_all_tickets() {
    assertThat(
            bench.ledger.<Forgotten>ask(
                books -> books.forgetting().customer("desk", "c2", bench.clock.instant(), 1000)))
        .isEqualTo(new Forgotten(1, 1, 1, 0));
    assertThat(bench.rows()).extracting(row -> row.conversation()).containsExactly("1");
    assertThat(
            bench.ledger.<Forgotten>ask(
                books ->
                    books.forgetting().customer("desk", "nobody", bench.clock.instant(), 1000)))
        .isEqualTo(new Forgotten(0, 0, 0, 0));
  }

  @Test
  void reviews_from_before_there_was_a_key_are_encrypted_and_read_as_ever() {
    List<String> before = lines(bench.ledger);
    assertThat(stored()).noneMatch(text -> text.startsWith("{aes1:"));
    Ledger sealed = sealed();
    sealed.keep(books -> books.secretKeys().use(bench.clock.instant()));
    new Tidying(sealed, bench.clock, () -> new Keeping(QUOTES, REVIEWS)).step();
    assertThat(stored()).allMatch(text -> text.startsWith("{aes1:"));
    assertThat(lines(sealed)).isEqualTo(before);
    new Tidying(sealed, bench.clock, () -> new Keeping(QUOTES, REVIEWS)).step();
    assertThat(lines(sealed)).isEqualTo(before);
  }

  @Test
  void quotes_of_encrypted_reviews_are_forgotten_too() {
    Ledger sealed = sealed();
    sealed.keep(books -> books.secretKeys().use(bench.clock.instant()));
    Tidying tidying = new Tidying(sealed, bench.clock, () -> new Keeping(QUOTES, REVIEWS));
    tidying.step();
    bench.clock.move(QUOTES.plusDays(1));
    tidying.step();
    assertThat(lines(sealed)).noneMatch(line -> line.contains("\"quote\""));
    assertThat(stored()).allMatch(text -> text.startsWith("{aes1:"));
  }

  /** A server that is told to end has ten seconds, however much there is to forget. */
  @Test
  void a_server_that_ends_forgets_the_rest_the_next_time() {
    bench.clock.move(REVIEWS.plusDays(1));
    Tidying slow = new Tidying(bench.ledger, bench.clock, () -> new Keeping(QUOTES, REVIEWS), 1);
    slow.step(() -> bench.rows().size() < 2);
    assertThat(bench.rows()).hasSize(1);
    slow.step();
    assertThat(bench.rows()).isEmpty();
  }

  @Test
  void an_export_goes_on_past_reviews_that_cannot_be_opened_and_says_why() {
    Ledger sealed = sealed();
    sealed.keep(books -> books.secretKeys().use(bench.clock.instant()));
    new Tidying(sealed, bench.clock, () -> new Keeping(QUOTES, REVIEWS)).step();
    bench.desk.customer("3", "Where is it?");
    bench.desk.agent("3", "a3", "warm answer");
    bench.settleAndWork();

    List<String> lines = lines(bench.ledger);
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0))
        .contains("\"ticket\":\"1\"", "\"agent\":\"a1\"")
        .contains(
            "\"unscored\":\"set aside: its review was sealed with another key; add that one to"
                + " attune.secret-key\"");
    assertThat(lines.get(1)).contains("\"ticket\":\"2\"", "set aside");
    assertThat(lines.get(2)).contains("\"ticket\":\"3\"", "\"marks\"");
  }

  private Ledger sealed() {
    Seal seal =
        new AesSeal(List.of(Base64.getEncoder().encodeToString(new byte[32])), new SecureRandom());
    return new Ledger(database, "alone", seal);
  }

  private void tidy() {
    new Tidying(bench.ledger, bench.clock, () -> new Keeping(QUOTES, REVIEWS)).step();
  }

  private Forgotten forget(String ticket) {
    return bench.ledger.ask(
        books -> books.forgetting().ticket(new TicketId("desk", ticket), bench.clock.instant()));
  }

  private long quoting() {
    return lines(bench.ledger).stream().filter(line -> line.contains("\"quote\"")).count();
  }

  private static List<String> lines(Ledger ledger) {
    return ledger
        .ask(
            books ->
                books
                    .exports()
                    .after(
                        dev.attune.deploy.ledger.Exports.Place.START,
                        dev.attune.deploy.ledger.Exports.Filter.ALL,
                        100)
                    .rows())
        .stream()
        .map(ReviewJson::write)
        .toList();
  }

  private List<String> stored() {
    List<String> texts = new ArrayList<>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select review from message")) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return texts;
  }
}
