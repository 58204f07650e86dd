package dev.attune.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.ledger.Backfills.Order;
import dev.attune.helpdesk.Checkpoint;
import dev.attune.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
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
      one.keep(books -> books.backfills().remember(order, Map.of(ticket, NOW)));
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
    one.keep(books -> books.backfills().remember(order, Map.of(TICKET, NOW)));
    Instant old = NOW.minusSeconds(500);
    assertThat(judged().covers(old)).isTrue();
    one.keep(books -> books.backfills().drop("desk"));
    assertThat(judged().covers(old)).isFalse();
    assertThat(judged().notes()).isFalse();
  }

  private Judged judged() {
    return one.ask(books -> books.known(TICKET).judged());
  }
}
