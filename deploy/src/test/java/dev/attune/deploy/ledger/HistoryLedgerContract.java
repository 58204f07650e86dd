package dev.attune.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.ledger.Backfills.Order;
import dev.attune.deploy.ledger.Backfills.State;
import dev.attune.helpdesk.Checkpoint;
import dev.attune.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the ledger promises of a backfill's tickets on every database. */
abstract class HistoryLedgerContract extends NodeLedgerContract {

  private Ledger one = new Ledger(new org.h2.jdbcx.JdbcDataSource());
  private Ledger two = one;

  @BeforeEach
  void twoReaders() {
    one = new Ledger(database, "one");
    two = new Ledger(database, "two");
  }

  @Test
  void servers_together_read_a_backfills_tickets_at_its_pace() {
    Order order = new Order(NOW.minusSeconds(999), null, false);
    one.keep(books -> books.backfills().begin("desk", order, new Checkpoint("b"), NOW));
    for (int number = 0; number < 4; number++) {
      TicketId ticket = new TicketId("desk", "h" + number);
      one.keep(books -> books.tickets().see(ticket));
      one.keep(
          books ->
              books
                  .backfills()
                  .remember(books.backfills().of("desk").orElseThrow(), Map.of(ticket, NOW)));
    }
    assertThat(paced(one, NOW)).isTrue(); // ten seconds are made up for
    assertThat(paced(two, NOW)).isFalse();
    assertThat(paced(two, NOW.plusSeconds(50))).isTrue();
    assertThat(paced(one, NOW.plusSeconds(109))).isFalse();
    assertThat(paced(one, NOW.plusSeconds(110))).isTrue();
  }

  private static boolean paced(Ledger server, Instant now) {
    return server.ask(
        books -> {
          var claimed = books.tickets().claim("desk", now, now.plusSeconds(9999));
          claimed.ifPresent(one -> books.pace().took("desk", now, Duration.ofMinutes(1)));
          return claimed.isPresent();
        });
  }

  @Test
  void what_a_stopped_backfill_found_is_as_before_it() {
    Order order = new Order(NOW.minusSeconds(999), null, true);
    one.keep(books -> books.backfills().begin("desk", order, new Checkpoint("b"), NOW));
    one.keep(books -> books.tickets().see(TICKET));
    one.keep(
        books ->
            books
                .backfills()
                .remember(books.backfills().of("desk").orElseThrow(), Map.of(TICKET, NOW)));
    Instant old = NOW.minusSeconds(500);
    assertThat(judged().covers(old)).isTrue();
    one.keep(books -> books.backfills().drop("desk"));
    assertThat(judged().covers(old)).isFalse();
    assertThat(judged().notes()).isFalse();
  }

  @Test
  void what_an_earlier_backfill_wanted_stays_when_a_later_one_is_stopped() {
    Instant old = NOW.minusSeconds(500);
    for (Duration since : List.of(Duration.ofSeconds(999), Duration.ofSeconds(99))) {
      TicketId ticket = new TicketId("desk", "since " + since);
      one.keep(books -> books.tickets().see(ticket));
      found(ticket, new Order(NOW.minusSeconds(999), NOW.minusSeconds(400), true), NOW);
      read(ticket, NOW.plusSeconds(1));
      one.keep(books -> books.backfills().end("desk", State.DONE, NOW.plusSeconds(2)));
      found(ticket, new Order(NOW.minus(since), null, false), NOW.plusSeconds(3));
      found(ticket); // on another page once more
      assertThat(judged(ticket).covers(NOW.minusSeconds(50))).isTrue();
      stop();
      assertThat(judged(ticket).covers(old)).isTrue();
      assertThat(judged(ticket).covers(NOW.minusSeconds(50))).isFalse();
      assertThat(judged(ticket).notes()).isTrue();
    }
  }

  /** Whatever it was due for when the later one, from the same day on, was stopped. */
  @Test
  void a_later_backfill_that_has_not_found_a_ticket_leaves_it_alone() {
    one.keep(books -> books.tickets().see(TICKET));
    Order order = new Order(NOW.minusSeconds(999), null, true);
    found(TICKET, order, NOW);
    read(TICKET, NOW.plusSeconds(1));
    one.keep(books -> books.backfills().end("desk", State.DONE, NOW.plusSeconds(2)));
    one.keep(
        books -> books.backfills().begin("desk", order, new Checkpoint("b"), NOW.plusSeconds(3)));
    one.keep(books -> books.tickets().remember(TICKET, NOW.plusSeconds(4)));
    stop();
    assertThat(judged().covers(NOW.minusSeconds(500))).isTrue();
  }

  private void found(TicketId ticket, Order order, Instant now) {
    one.keep(books -> books.backfills().begin("desk", order, new Checkpoint("b"), now));
    found(ticket);
  }

  private void found(TicketId ticket) {
    one.keep(
        books ->
            books
                .backfills()
                .remember(books.backfills().of("desk").orElseThrow(), Map.of(ticket, NOW)));
  }

  private void read(TicketId ticket, Instant now) {
    one.keep(
        books -> {
          var claimed = books.tickets().claim("desk", now, now.plusSeconds(60)).orElseThrow();
          assertThat(claimed.ticket()).isEqualTo(ticket);
          books.tickets().done(claimed, new TicketRead(null, Seen.NONE, Seen.NONE), now);
        });
  }

  private void stop() {
    one.keep(
        books -> {
          books.backfills().end("desk", State.STOPPED, NOW.plusSeconds(9));
          books.backfills().drop("desk");
        });
  }

  private Judged judged(TicketId ticket) {
    return one.ask(books -> books.known(ticket).judged());
  }

  private Judged judged() {
    return one.ask(books -> books.known(TICKET).judged());
  }
}
