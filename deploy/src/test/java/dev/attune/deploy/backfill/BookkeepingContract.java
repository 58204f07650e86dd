package dev.attune.deploy.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.account.NoteSwitch;
import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.bench.CountedDatabase;
import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.bench.FakeHelpdesk;
import dev.attune.deploy.ledger.Backfills.Order;
import dev.attune.deploy.ledger.Migrations;
import dev.attune.note.NotePolicy;
import dev.attune.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How many ways to the database the work takes; what a ticket takes is paid for a hundred thousand
 * times in a backfill. More than these is a reason to think again, not to raise the bound.
 */
abstract class BookkeepingContract {

  private static final int A_TICKET_OF_HISTORY = 13;

  /**
   * One asks how else the helpdesk was called, one lets an agent's plans follow one another, two
   * tell the review's labels of the note.
   */
  private static final int A_NOTED_TICKET = 21;

  private static final int A_TICKET_READ_AGAIN = 4;
  private static final int A_PAGE = 5;

  private static final Duration LATER = Duration.ofHours(1);

  private CountedDatabase database = new CountedDatabase(Databases.h2());
  private Bench bench = new Bench();

  abstract DataSource empty();

  @BeforeEach
  void begin() {
    DataSource fresh = empty();
    Migrations.run(fresh);
    database = new CountedDatabase(fresh);
    bench = new Bench(database.dataSource());
  }

  @Test
  void a_ticket_of_history_takes_few_statements_and_two_commits() {
    Instant began = bench.clock.instant();
    answered("t1", "t2", "t3");
    bench.clock.move(Duration.ofDays(2));
    bench.begun();
    bench.settleAndWork();
    bench.ledger.keep(
        books ->
            books
                .backfills()
                .begin(
                    "desk",
                    new Order(began, null, false),
                    bench.desk.startingAt(began),
                    bench.clock.instant()));
    BackfillPass pass = new BackfillPass(bench.ledger, bench.clock, () -> 1);
    while (pass.step(bench.account())) {
      // page by page
    }
    bench.clock.move(LATER);
    assertThat(bench.review()).as("with sums and people that are new").isTrue();

    long commits = database.commits();
    long asides = database.asides();
    List<String> asked = database.during(bench::review);

    assertThat(database.commits() - commits).isEqualTo(2);
    assertThat(database.asides() - asides).isZero();
    assertThat(asked).hasSizeLessThanOrEqualTo(A_TICKET_OF_HISTORY);
    assertThat(bench.rows()).hasSize(2);
  }

  @Test
  void a_ticket_that_is_noted_takes_few_statements() {
    bench.policy = everyReply();
    bench.begun();
    answered("t1", "t2");
    while (bench.pull()) {
      // page by page
    }
    bench.clock.move(LATER);
    assertThat(bench.review()).as("with sums and people that are new").isTrue();

    List<String> asked = database.during(bench::review);

    assertThat(bench.noteStates()).isEqualTo(Map.of("planned", 2L));
    assertThat(asked).hasSizeLessThanOrEqualTo(A_NOTED_TICKET);
  }

  @Test
  void a_ticket_with_nothing_new_takes_fewer() {
    bench.notes = NoteSwitch.OFF;
    bench.begun();
    answered("t1");
    bench.settleAndWork();
    bench.desk.tell("t1", null, false, true);
    bench.pull();

    List<String> asked = database.during(bench::review);

    assertThat(asked).hasSizeLessThanOrEqualTo(A_TICKET_READ_AGAIN);
  }

  @Test
  void a_page_takes_as_few_statements_for_many_tickets_as_for_one() {
    bench.begun();
    Map<TicketId, Instant> due = new HashMap<>();
    for (int ticket = 0; ticket < 100; ticket++) {
      due.put(FakeHelpdesk.id("t" + ticket), bench.clock.instant());
    }

    List<String> asked =
        database.during(
            () ->
                bench.ledger.keep(
                    books -> {
                      books.tickets().see("desk", due.keySet());
                      books.tickets().remember(due);
                    }));

    assertThat(bench.ledger.ask(books -> books.totals().tickets("desk")).due()).isEqualTo(100);
    assertThat(asked).hasSizeLessThanOrEqualTo(A_PAGE);
  }

  private void answered(String... tickets) {
    for (String ticket : tickets) {
      bench.desk.customer(ticket, "Where is it?");
      bench.desk.agent(ticket, "cold answer");
    }
  }

  private static NotePolicy everyReply() {
    NotePolicy standard = NotePolicy.STANDARD;
    return new NotePolicy(
        NotePolicy.Mode.ALL, 1, standard.flags(), 0, 100, 100, Duration.ofDays(30));
  }
}
