package dev.attune.deploy.proof;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.calibration.Rated;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.Migrations;
import dev.attune.deploy.ledger.People.Person;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Csat;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Status;
import dev.attune.ticket.Ticket;
import dev.attune.ticket.TicketId;
import dev.attune.verdict.Voices;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That what proofs fill in by SQL is what the ledger would have kept of the same reviews. */
class FillingTest {

  private static final int REVIEWS = 2_000;
  private static final String TOLD = "csat is not null or reopened is not null";

  private DataSource database = Databases.h2();
  private Ledger ledger = new Ledger(database);

  @BeforeEach
  void fill() throws SQLException {
    database = Databases.postgres();
    Migrations.run(database);
    new Filling(database, REVIEWS).fill();
    ledger = new Ledger(database);
  }

  @Test
  void sums_and_totals_are_those_of_the_reviews() throws SQLException {
    for (int day = 0; day < 60; day++) {
      Instant at = Instant.now().minus(Duration.ofDays(day));
      assertThat(ledger.<Integer>ask(books -> books.recount().day(at))).as(at.toString()).isZero();
    }
    var totals = ledger.ask(books -> books.totals().messages("big"));
    assertThat(totals.reviewed())
        .isEqualTo(number("select count(*) from message where account = 'big'"));
    assertThat(totals.astray()).isZero();
    assertThat(totals.meanGap())
        .isEqualTo(
            (double) number("select sum(gap) from message where account = 'big'")
                / totals.reviewed());
  }

  @Test
  void every_review_has_its_ticket_and_every_ticket_its_outcome() throws SQLException {
    assertThat(
            number(
                "select count(*) from message m left join ticket t on t.account = m.account"
                    + " and t.number = m.ticket where t.number is null"))
        .isZero();
    assertThat(number("select count(*) from ticket_outcome"))
        .isEqualTo(number("select count(*) from ticket where " + TOLD))
        .isPositive();
  }

  @Test
  void an_outcome_that_is_made_anew_stays_as_it_was_filled_in() throws SQLException {
    for (int number = 1; number < 10; number++) {
      String of = " from ticket_outcome where account = 'big' and ticket = 't" + number + "'";
      long day = number("select on_day" + of);
      long gap = number("select gap" + of);
      Ticket ticket = neutral(new TicketId("big", "t" + number));
      ledger.keep(books -> books.qa().outcomes().tell(ticket, books.known(ticket.id())));

      assertThat(number("select count(*)" + of + " and csat = 'neutral'")).isEqualTo(1);
      assertThat(number("select on_day" + of)).isEqualTo(day);
      assertThat(number("select gap" + of)).isEqualTo(gap);
    }
  }

  @Test
  void people_are_as_the_console_reads_them() throws SQLException {
    FillingPeople.fill(database);
    FillingPeople.fill(database);

    assertThat(ledger.<List<Person>>ask(books -> books.qa().people().all())).hasSize(504);
    assertThat(number("select count(*) from person p join staff s on s.mail = p.mail"))
        .isEqualTo(1000);
    Voices voices =
        ledger.ask(books -> books.qa().opinions().voices("small", new MessageId("m1000")));
    assertThat(requireNonNull(voices.verdict()).label()).isEqualTo("overruled");
    assertThat(voices.dispute()).isNull();
    assertThat(number("select count(*) from message where dispute is not null"))
        .isEqualTo(
            number(
                "select count(*) from dispute d join message m on m.account = d.account"
                    + " and m.message = d.message and m.dispute = d.state"))
        .isEqualTo(2);
    List<String> raters = List.of(FillingPeople.QA, "qa2@example.com");
    assertThat(ledger.<List<Rated>>ask(books -> books.qa().ratings(1).all(raters)))
        .hasSize(200)
        .allSatisfy(rated -> assertThat(rated.people()).containsOnlyKeys(raters));
  }

  private static Ticket neutral(TicketId id) {
    return new Ticket(
        id,
        new Conversation(id.number(), Channel.EMAIL, "", List.of()),
        Status.OPEN,
        null,
        "",
        "",
        List.of(),
        Csat.NEUTRAL,
        false,
        null);
  }

  private long number(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
