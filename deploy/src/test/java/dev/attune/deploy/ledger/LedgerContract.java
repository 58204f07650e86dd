package dev.attune.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.deploy.bench.LabelTruth;
import dev.attune.deploy.ledger.Backfills.Order;
import dev.attune.deploy.ledger.DueTickets.Claimed;
import dev.attune.deploy.ledger.Troubles.Work;
import dev.attune.helpdesk.Checkpoint;
import dev.attune.helpdesk.HelpdeskException;
import dev.attune.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the ledger promises on every database. */
abstract class LedgerContract {

  static final Instant NOW = Instant.parse("2026-03-29T00:59:59.123456Z");
  static final TicketId TICKET = new TicketId("desk", "1");

  DataSource database = new org.h2.jdbcx.JdbcDataSource();
  Ledger ledger = new Ledger(database);

  abstract DataSource empty();

  @BeforeEach
  void begin() {
    database = empty();
    Migrations.run(database);
    ledger = new Ledger(database);
    ledger.keep(books -> books.checkpoints().begin("desk", "fake", NOW, new Checkpoint("start")));
  }

  @AfterEach
  void labels_tell_what_is() {
    LabelTruth.require(database);
  }

  @Test
  void migrating_twice_changes_nothing() {
    DataSource other = empty();
    Migrations.run(other);
    Migrations.run(other);
    assertThat(new Ledger(other).<Optional<?>>ask(books -> books.checkpoints().of("desk")))
        .isEmpty();
  }

  @Test
  void an_instant_comes_back_as_it_was() {
    assertThat(
            ledger.<Instant>ask(books -> books.checkpoints().of("desk").orElseThrow().startsAt()))
        .isEqualTo(NOW);
  }

  @Test
  void a_checkpoint_moves_once() {
    Checkpoint start = new Checkpoint("start");
    Checkpoint next = new Checkpoint("next");
    ledger.keep(books -> books.checkpoints().move("desk", start, next, true, NOW));
    assertThatThrownBy(
            () -> ledger.keep(books -> books.checkpoints().move("desk", start, next, true, NOW)))
        .isInstanceOf(LostClaim.class)
        .hasMessage(
            "the checkpoint of account desk was taken up elsewhere meanwhile; nothing is lost, the"
                + " work goes on there");
  }

  @Test
  void what_fails_within_a_transaction_leaves_nothing() {
    assertThatThrownBy(
            () ->
                ledger.keep(
                    books -> {
                      books.tickets().remember(TICKET, NOW);
                      throw new IllegalStateException("halfway");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(ledger.ask(books -> books.totals().tickets("desk")).seen()).isZero();
  }

  @Test
  void a_ticket_is_due_at_its_earliest_time() {
    ledger.keep(books -> books.tickets().remember(TICKET, NOW.plusSeconds(60)));
    ledger.keep(books -> books.tickets().remember(TICKET, NOW));
    ledger.keep(books -> books.tickets().remember(TICKET, NOW.plusSeconds(90)));
    assertThat(ledger.ask(books -> books.totals().tickets("desk")).oldestDue()).isEqualTo(NOW);
  }

  /** It waits for its pace; whoever watches how long work waits would be woken for nothing. */
  @Test
  void a_backfills_ticket_is_never_late() {
    Order order = new Order(NOW, null, false);
    ledger.keep(
        books -> {
          books.tickets().see(TICKET);
          books.backfills().begin("desk", order, new Checkpoint("start"), NOW);
          books
              .backfills()
              .remember(books.backfills().of("desk").orElseThrow(), Map.of(TICKET, NOW));
        });
    assertThat(ledger.<Totals.Tickets>ask(books -> books.totals().tickets("desk")))
        .isEqualTo(new Totals.Tickets(1, 1, 0, null));
  }

  @Test
  void a_claimed_ticket_is_nobody_elses_until_the_claim_runs_out() {
    ledger.keep(books -> books.tickets().remember(TICKET, NOW));
    Claimed first = claim(NOW).orElseThrow();
    assertThat(claim(NOW.plusSeconds(59))).isEmpty();
    Claimed second = claim(NOW.plusSeconds(60)).orElseThrow();
    assertThat(second.claim()).isEqualTo(first.claim() + 1);
    assertThatThrownBy(
            () ->
                ledger.keep(
                    books ->
                        books
                            .tickets()
                            .done(first, new TicketRead(null, Seen.NONE, Seen.NONE), NOW)))
        .isInstanceOf(LostClaim.class);
  }

  @Test
  void many_workers_claim_each_ticket_once() throws InterruptedException {
    for (int number = 0; number < 40; number++) {
      TicketId ticket = new TicketId("desk", "t" + number);
      ledger.keep(books -> books.tickets().remember(ticket, NOW));
    }
    Map<String, Integer> claimed = new ConcurrentHashMap<>();
    ExecutorService workers = Executors.newFixedThreadPool(4);
    for (int worker = 0; worker < 4; worker++) {
      workers.execute(
          () -> {
            int idle = 0;
            while (idle < 20) {
              Optional<Claimed> one = claim(NOW);
              one.ifPresent(c -> claimed.merge(c.ticket().number(), 1, Integer::sum));
              idle = one.isPresent() ? 0 : idle + 1;
            }
          });
    }
    workers.shutdown();
    assertThat(workers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    assertThat(claimed).hasSize(40);
    assertThat(claimed.values()).containsOnly(1);
  }

  @Test
  void failures_in_a_row_are_counted_until_all_is_well() {
    ledger.keep(books -> books.troubles().add("desk", Work.PULL, NOW, failure("one"), NOW));
    ledger.keep(
        books -> books.troubles().add("desk", Work.PULL, NOW, failure("two"), NOW.plusSeconds(5)));
    var trouble = ledger.ask(books -> books.troubles().of("desk", Work.PULL)).orElseThrow();
    assertThat(trouble.failures()).isEqualTo(2);
    assertThat(trouble.error()).isEqualTo("two");
    assertThat(trouble.since()).isEqualTo(NOW);
    ledger.keep(books -> books.troubles().clear("desk", Work.PULL));
    assertThat(ledger.<List<Troubles.Trouble>>ask(books -> books.troubles().of("desk"))).isEmpty();
  }

  @Test
  void an_endless_error_is_cut() {
    ledger.keep(
        books -> books.troubles().add("desk", Work.PULL, NOW, failure("x".repeat(9999)), NOW));
    assertThat(ledger.ask(books -> books.troubles().of("desk")).get(0).error()).hasSize(2000);
  }

  private static HelpdeskException failure(String message) {
    return new HelpdeskException.Unreachable(message, false, null);
  }

  private Optional<Claimed> claim(Instant now) {
    return ledger.ask(books -> books.tickets().claim("desk", now, now.plusSeconds(60)));
  }
}
