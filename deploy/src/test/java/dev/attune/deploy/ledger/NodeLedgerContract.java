package dev.attune.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.deploy.ledger.Nodes.Node;
import dev.attune.deploy.ledger.Nodes.TakenOver;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the ledger promises to several servers on every database. */
abstract class NodeLedgerContract extends NoteLedgerContract {

  private Ledger one = new Ledger(new org.h2.jdbcx.JdbcDataSource());
  private Ledger two = one;

  @BeforeEach
  void twoServers() {
    DataSource shared = database;
    one = new Ledger(shared, "one");
    two = new Ledger(shared, "two");
  }

  @Test
  void one_server_reads_an_accounts_feed() {
    one.ask(books -> books.nodes().beat(NOW));
    assertThat(one.<Boolean>ask(books -> books.nodes().pulls("desk"))).isTrue();
    assertThat(one.<Boolean>ask(books -> books.nodes().pulls("desk"))).isTrue();
    assertThat(two.<Boolean>ask(books -> books.nodes().pulls("desk"))).isFalse();
  }

  /** Taken for dead, it took the feed once more, and died before it had said that it lived. */
  @Test
  void a_feed_of_a_server_that_nobody_knows_is_read_by_another() {
    one.ask(books -> books.nodes().pulls("desk"));
    two.ask(books -> books.nodes().beat(NOW));
    assertThat(two.<Boolean>ask(books -> books.nodes().pulls("desk"))).isTrue();
    assertThat(one.<Boolean>ask(books -> books.nodes().pulls("desk"))).isFalse();
  }

  @Test
  void a_ticket_remembers_the_servers_that_died_with_it_until_it_is_read() {
    one.keep(books -> books.tickets().remember(TICKET, NOW));
    for (int deaths = 0; deaths < 3; deaths++) {
      assertThat(claimedBy(one).deaths()).isEqualTo(deaths);
      one.ask(books -> books.nodes().beat(NOW));
      two.ask(books -> books.nodes().takeOver(NOW.plusSeconds(1), NOW));
      one.keep(books -> books.tickets().remember(TICKET, NOW));
    }
    one.keep(
        books ->
            books.tickets().done(claimedBy(books), new TicketRead(NOW, Seen.NONE, Seen.NONE), NOW));
    assertThat(claimedBy(one).deaths()).isZero();
  }

  @Test
  void a_server_that_ends_well_is_no_death() {
    one.ask(books -> books.nodes().beat(NOW));
    one.keep(books -> books.tickets().remember(TICKET, NOW));
    claimedBy(one);
    one.ask(books -> books.nodes().leave(NOW));
    assertThat(claimedBy(two).deaths()).isZero();
  }

  private static DueTickets.Claimed claimedBy(Ledger server) {
    return server.ask(NodeLedgerContract::claimedBy);
  }

  private static DueTickets.Claimed claimedBy(Books books) {
    return books.tickets().claim("desk", NOW, NOW.plusSeconds(120)).orElseThrow();
  }

  @Test
  void a_silent_servers_work_is_free_at_once() {
    one.ask(books -> books.nodes().beat(NOW));
    one.ask(books -> books.nodes().pulls("desk"));
    one.keep(books -> books.tickets().remember(TICKET, NOW));
    var claimed =
        one.ask(books -> books.tickets().claim("desk", NOW, NOW.plusSeconds(120))).orElseThrow();
    two.ask(books -> books.nodes().beat(NOW.plusSeconds(30)));
    List<TakenOver> dead =
        two.ask(books -> books.nodes().takeOver(NOW.plusSeconds(10), NOW.plusSeconds(30)));
    assertThat(dead).containsExactly(new TakenOver("one", NOW, 1, 1, 0, true));
    assertThat(two.<Boolean>ask(books -> books.nodes().pulls("desk"))).isTrue();
    var again =
        two.ask(books -> books.tickets().claim("desk", NOW.plusSeconds(30), NOW.plusSeconds(150)))
            .orElseThrow();
    assertThat(again.claim()).isEqualTo(claimed.claim() + 1);
    assertThat(one.<Boolean>ask(books -> books.nodes().beat(NOW.plusSeconds(60)))).isFalse();
  }

  @Test
  void a_ticket_that_takes_long_stays_with_who_renews_its_claim() {
    one.keep(books -> books.tickets().remember(TICKET, NOW));
    var claimed =
        one.ask(books -> books.tickets().claim("desk", NOW, NOW.plusSeconds(60))).orElseThrow();
    one.keep(books -> books.tickets().renew(claimed, NOW.plusSeconds(120)));
    assertThat(claim(NOW.plusSeconds(119))).isEmpty();
    assertThat(claim(NOW.plusSeconds(120))).isPresent();
    assertThatThrownBy(
            () -> one.keep(books -> books.tickets().renew(claimed, NOW.plusSeconds(240))))
        .isInstanceOf(LostClaim.class);
  }

  private Optional<DueTickets.Claimed> claim(Instant now) {
    return two.ask(books -> books.tickets().claim("desk", now, now.plusSeconds(60)));
  }

  @Test
  void a_look_that_is_asked_for_during_another_is_still_to_come() {
    one.keep(books -> books.tickets().see(TICKET));
    one.keep(books -> books.rechecks().add(TICKET, NOW));
    Instant until = NOW.plusNanos(120_000_000_007L); // finer than a database keeps it
    var looked = one.ask(books -> books.rechecks().claim("desk", NOW, until)).orElseThrow();
    two.keep(books -> books.rechecks().add(TICKET, NOW));
    one.keep(books -> books.rechecks().done(looked, NOW));
    assertThat(one.<Long>ask(books -> books.rechecks().waiting("desk"))).isEqualTo(1);
    var again = one.ask(books -> books.rechecks().claim("desk", NOW, until)).orElseThrow();
    one.keep(books -> books.rechecks().done(again, NOW));
    assertThat(one.<Long>ask(books -> books.rechecks().waiting("desk"))).isZero();
  }

  @Test
  void a_server_that_says_it_is_alive_keeps_its_work() {
    one.ask(books -> books.nodes().beat(NOW));
    two.ask(books -> books.nodes().beat(NOW.plusSeconds(5)));
    assertThat(two.<List<TakenOver>>ask(books -> books.nodes().takeOver(NOW, NOW.plusSeconds(9))))
        .isEmpty();
    assertThat(two.<List<Node>>ask(books -> books.nodes().all()))
        .extracting(Node::name)
        .containsExactly("one", "two");
  }

  @Test
  void a_server_that_ends_leaves_nothing_claimed() {
    one.ask(books -> books.nodes().beat(NOW));
    one.keep(books -> books.tickets().remember(TICKET, NOW));
    one.ask(books -> books.tickets().claim("desk", NOW, NOW.plusSeconds(120)));
    one.ask(books -> books.nodes().leave(NOW));
    assertThat(two.<List<Node>>ask(books -> books.nodes().all())).isEmpty();
    assertThat(
            two.<Optional<DueTickets.Claimed>>ask(
                books -> books.tickets().claim("desk", NOW, NOW.plusSeconds(9))))
        .isPresent();
  }

  @Test
  void what_waits_for_long_is_looked_at_soon() {
    one.keep(books -> books.tickets().remember(TICKET, NOW.plusSeconds(7200)));
    one.keep(books -> books.waiting().atMostUntil(NOW.plusSeconds(60)));
    assertThat(one.ask(books -> books.totals().tickets("desk")).oldestDue())
        .isEqualTo(NOW.plusSeconds(60));
  }
}
