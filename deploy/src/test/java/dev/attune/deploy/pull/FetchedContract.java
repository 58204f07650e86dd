package dev.attune.deploy.pull;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.bench.FakeHelpdesk;
import dev.attune.deploy.bench.FakeScorer;
import dev.attune.deploy.ledger.DueTickets.Claimed;
import dev.attune.deploy.ledger.Known;
import dev.attune.deploy.ledger.Reviews.Entry;
import dev.attune.deploy.ledger.TicketRead;
import dev.attune.deploy.ledger.Totals.Messages;
import dev.attune.ticket.Author;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import dev.attune.ticket.Status;
import dev.attune.ticket.Ticket;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That what was fetched is counted on its own, and equals what became of it whatever happens. */
abstract class FetchedContract {

  private Bench bench = new Bench();

  abstract DataSource ready();

  @BeforeEach
  void begin() {
    bench = new Bench(ready()).begun();
    bench.desk.customer("1", "Where is it?");
  }

  @Test
  void messages_of_agents_and_bots_count_as_soon_as_they_are_seen() {
    bench.desk.agent("1", "cold one");
    bench.desk.agent("1", "cold two");
    bench.desk.internal("1", "for us alone");
    bench.work();
    stillTyping("1", "a2");
    expect(3, 1);
    bench.desk.say("1", Author.of("bot1", Role.BOT), "a bot's word", true);
    bench.settleAndWork();
    expect(4, 0);
    assertThat(told().replies()).isEqualTo(3);
    assertThat(told().merged()).isEqualTo(1);
  }

  @Test
  void reading_a_ticket_again_counts_nothing_twice() {
    MessageId reply = bench.desk.agent("1", "cold answer");
    bench.settleAndWork();
    bench.desk.edit("1", reply, "warm answer");
    bench.settleAndWork();
    bench.desk.tell("1", null, false, true);
    bench.settleAndWork();
    expect(1, 0);
  }

  @Test
  void a_finding_left_out_goes_astray_until_its_ticket_is_read_again() {
    bench.desk.agent("1", "cold answer");
    bench.desk.customer("1", "And the other one?");
    bench.desk.agent("1", "a2", "odd answer");
    bench.pull();
    bench.clock.move(Bench.SETTLE.other().plusSeconds(1));
    keepAllButTheFirst("1");

    assertThat(told().fetched()).isEqualTo(2);
    assertThat(told().replies()).isEqualTo(1);
    assertThat(told().astray()).isEqualTo(1);

    bench.desk.tell("1", null, false, true);
    bench.settleAndWork();
    expect(2, 0);
  }

  @Test
  void what_is_not_judged_is_not_fetched() {
    Bench late = new Bench(ready());
    late.desk.customer("1", "Where is it?");
    late.desk.agent("1", "cold old answer");
    late.clock.move(Duration.ofDays(1));
    late.begun().desk.customer("1", "Still nothing.");
    late.desk.agent("1", "cold fresh answer");
    bench = late;
    bench.settleAndWork();
    expect(1, 0);
  }

  @Test
  void what_was_taken_from_the_ticket_counts_as_long_as_it_is_kept() {
    MessageId reply = bench.desk.agent("1", "cold answer");
    bench.settleAndWork();
    bench.desk.ticket("1").remove(reply);
    bench.desk.tell("1", null, false, true);
    bench.settleAndWork();
    expect(1, 0);
  }

  @Test
  void what_was_open_on_a_deleted_ticket_is_not_waited_for() {
    bench.desk.agent("1", "cold answer");
    bench.settleAndWork();
    bench.desk.customer("1", "And now?");
    bench.desk.agent("1", "cold again");
    stillTyping("1", "a2");
    expect(3, 1);
    bench.desk.ticket("1").status(Status.GONE);
    bench.settleAndWork();
    expect(2, 0);
  }

  @Test
  void what_is_forgotten_by_age_is_no_longer_fetched() {
    bench.desk.agent("1", "cold answer");
    bench.settleAndWork();
    bench.clock.move(Duration.ofDays(400));
    bench.desk.customer("1", "And now?");
    bench.desk.agent("1", "cold again");
    bench.settleAndWork();
    Instant lately = bench.clock.instant().minus(Duration.ofDays(30));
    bench.ledger.keep(books -> books.retention().forgetReviews(lately, 10));
    expect(1, 0);
    bench.desk.tell("1", null, false, true);
    bench.settleAndWork();
    expect(1, 0);
  }

  @Test
  void a_ticket_that_is_read_while_some_of_it_is_forgotten_is_read_again() {
    bench.desk.agent("1", "cold answer");
    bench.settleAndWork();
    bench.clock.move(Duration.ofDays(400));
    bench.desk.agent("1", "cold again");
    Instant lately = bench.clock.instant().minus(Duration.ofDays(30));
    bench.desk.during(
        "read", () -> bench.ledger.keep(books -> books.retention().forgetReviews(lately, 10)));
    bench.settleAndWork();
    expect(1, 0);
    assertThat(bench.ledger.ask(books -> books.totals().tickets("desk")).due()).isZero();
  }

  @Test
  void forgotten_agents_and_tickets_are_no_longer_fetched() {
    bench.desk.agent("1", "a1", "cold answer");
    bench.desk.agent("1", "a2", "cold answer, too");
    bench.desk.customer("2", "And mine?");
    bench.desk.agent("2", "a2", "cold answer");
    bench.settleAndWork();
    bench.desk.customer("2", "Well?");
    bench.desk.agent("2", "a1", "cold again");
    stillTyping("2", "a3");
    expect(5, 1);
    bench.clock.move(Duration.ofSeconds(1));
    bench.ledger.keep(books -> books.forgetting().agent("desk", "a2", bench.clock.instant(), 1000));
    expect(3, 1);
    bench.ledger.keep(
        books -> books.forgetting().ticket(FakeHelpdesk.id("2"), bench.clock.instant()));
    expect(1, 0);
    for (String ticket : List.of("1", "2")) {
      bench.desk.tell(ticket, null, false, true);
    }
    bench.settleAndWork();
    expect(1, 0);
  }

  @Test
  void a_message_that_moves_to_another_ticket_counts_there_alone() {
    MessageId reply = bench.desk.agent("1", "cold answer");
    bench.desk.customer("2", "And mine?");
    bench.desk.agent("2", "cold answer");
    bench.settleAndWork();
    move("1", reply, "2");
    bench.settleAndWork();
    expect(2, 0);
    move("2", reply, "1");
    bench.settleAndWork();
    expect(2, 0);
  }

  @Test
  void what_an_older_attune_had_read_counts_as_it_was_entered() throws SQLException {
    bench.desk.agent("1", "cold answer");
    bench.settleAndWork();
    try (var connection = bench.database.getConnection();
        var sql = connection.createStatement()) {
      sql.execute("update ticket set fetched = null");
    }
    bench.desk.customer("1", "And now?");
    bench.desk.agent("1", "cold again");
    bench.settleAndWork();
    expect(2, 0);
  }

  private void move(String from, MessageId message, String to) {
    bench.desk.ticket(from).moveTo(bench.desk.ticket(to), message);
    bench.desk.tell(from, null, false, true);
    bench.desk.tell(to, null, false, true);
  }

  /** What was said before has settled; somebody else has just begun to answer. */
  private void stillTyping(String ticket, String agent) {
    bench.work();
    bench.clock.move(Bench.SETTLE.other().plusSeconds(1));
    bench.desk.agent(ticket, agent, "cold and not at its end");
    bench.work();
  }

  private void keepAllButTheFirst(String ticket) {
    Instant now = bench.clock.instant();
    Claimed claimed =
        bench.ledger.ask(
            books -> books.tickets().claim("desk", now, now.plusSeconds(60)).orElseThrow());
    Known known = bench.ledger.ask(books -> books.known(claimed.ticket()));
    Ticket read = bench.desk.read(FakeHelpdesk.id(ticket));
    Reading reading = Reading.of(read.conversation(), Bench.SETTLE, known.judged(), now);
    FakeScorer scorer = new FakeScorer();
    List<Entry> entries =
        new Findings(new Judge(scorer, scorer), read, known.fingerprints(), now, () -> {})
            .of(reading).stream().map(Finding::entry).skip(1).toList();
    bench.ledger.keep(
        books -> {
          var seen =
              new HeadCount(known, books.familiar(read), now)
                  .of(read.conversation(), reading.open());
          books
              .tickets()
              .done(claimed, new TicketRead(reading.nextClosing(), known.seen(), seen), now);
          books.reviews().enter(read.id(), entries);
        });
  }

  private void expect(long fetched, long stillOpen) {
    assertThat(told().fetched()).as("fetched").isEqualTo(fetched);
    assertThat(told().stillOpen()).as("still open").isEqualTo(stillOpen);
    assertThat(told().astray()).as("astray").isZero();
  }

  private Messages told() {
    return bench.ledger.ask(books -> books.totals().messages("desk"));
  }
}
