package dev.attune.deploy.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.ledger.DueTickets.Claimed;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.Migrations;
import dev.attune.deploy.ledger.Nodes.Node;
import dev.attune.deploy.ledger.Nodes.TakenOver;
import dev.attune.helpdesk.Checkpoint;
import dev.attune.helpdesk.Secret;
import dev.attune.ticket.TicketId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that stands still in the middle of a transaction has rows locked until that ends. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FrozenServerTest {

  private static final Instant NOW = Instant.parse("2026-05-05T05:05:05Z");
  private static final Instant LATER = NOW.plusSeconds(120);
  private static final TicketId TICKET = new TicketId("desk", "1");

  @Test
  void a_transaction_that_stands_still_ends_before_a_server_counts_as_dead() throws Exception {
    assertThat(patience(AnyDataSource.of(database(migrated(), "")))).isEqualTo("15s");
    assertThat(patience(AnyDataSource.patient(database(migrated(), "")))).isEqualTo("0");
    assertThat(patience(AnyDataSource.of(database(migrated(), "3000")))).isEqualTo("3s");
  }

  @Test
  void what_a_frozen_server_holds_locked_is_freed_at_a_later_look() {
    String url = migrated();
    Ledger frozen = server(url, "frozen", "");
    Ledger other = server(url, "other", "");
    Claimed claimed = claimed(frozen);
    frozen.keep(
        books -> {
          books.tickets().renew(claimed, LATER); // its row is locked from here on
          assertThat(takenOver(other))
              .containsExactly(new TakenOver("frozen", NOW, 1, 0, 0, false));
          assertThat(takenOver(other)).isEmpty();
        });
    assertThat(names(other)).containsExactly("frozen");
    assertThat(takenOver(other)).containsExactly(new TakenOver("frozen", NOW, 0, 1, 0, true));
    assertThat(names(other)).isEmpty();
  }

  @Test
  void a_server_that_stood_still_in_the_middle_does_it_anew() {
    Ledger frozen = server(migrated(), "frozen", "300");
    Claimed claimed = claimed(frozen);
    AtomicInteger tries = new AtomicInteger();
    frozen.keep(
        books -> {
          books.tickets().renew(claimed, LATER);
          if (tries.incrementAndGet() == 1) {
            sleep();
          }
        });
    assertThat(tries).hasValue(2);
    assertThat(
            frozen.<Optional<Claimed>>ask(
                books -> books.tickets().claim("desk", LATER.minusSeconds(1), LATER)))
        .isEmpty();
  }

  @Test
  void what_it_held_locked_is_free_while_it_still_stands() {
    String url = migrated();
    Ledger frozen = server(url, "frozen", "300");
    Ledger other = server(url, "other", "");
    Claimed claimed = claimed(frozen);
    AtomicInteger tickets = new AtomicInteger();
    frozen.keep(
        books -> {
          if (tickets.get() == 0) {
            books.tickets().renew(claimed, LATER);
            sleep();
            takenOver(other).forEach(work -> tickets.addAndGet(work.tickets()));
          }
        });
    assertThat(tickets).hasValue(1);
  }

  private static Claimed claimed(Ledger server) {
    server.keep(
        books -> {
          books.nodes().beat(NOW);
          books.checkpoints().begin("desk", "fake", NOW, new Checkpoint("start"));
          books.nodes().pulls("desk");
          books.tickets().remember(TICKET, NOW);
        });
    return server
        .ask(books -> books.tickets().claim("desk", NOW, NOW.plusSeconds(60)))
        .orElseThrow();
  }

  private static List<TakenOver> takenOver(Ledger server) {
    return server.ask(books -> books.nodes().takeOver(LATER, LATER));
  }

  private static List<String> names(Ledger server) {
    return server.ask(books -> books.nodes().all()).stream().map(Node::name).toList();
  }

  private static void sleep() {
    try {
      Thread.sleep(1500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Ledger server(String url, String name, String millis) {
    return new Ledger(AnyDataSource.of(database(url, millis)), name);
  }

  private static String patience(DataSource database) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("show idle_in_transaction_session_timeout")) {
      row.next();
      return row.getString(1);
    }
  }

  private static String migrated() {
    DataSource fresh = Databases.postgres();
    Migrations.run(fresh);
    try (var connection = fresh.getConnection()) {
      return connection.getMetaData().getURL().replaceFirst("\\?.*", "");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Configuration.Database database(String url, String millis) {
    String options = "?options=-c%20idle_in_transaction_session_timeout=" + millis;
    return new Configuration.Database(
        millis.isEmpty() ? url : url + options, "postgres", new Secret(""));
  }
}
