package dev.attune.deploy.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.ledger.AesSeal;
import dev.attune.deploy.ledger.Daily.Slice;
import dev.attune.deploy.ledger.Days;
import dev.attune.deploy.ledger.Exports.Filter;
import dev.attune.deploy.ledger.Exports.Place;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.export.ReviewJson;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reviews whose key is missing, and comes back. */
abstract class UnreadableContract {

  private static final Duration QUOTES = Duration.ofDays(30);
  private static final Duration REVIEWS = Duration.ofDays(90);

  private final DataSource database = ready();
  private final Bench bench = new Bench(database);

  /** A database with the ledger's tables. */
  abstract DataSource ready();

  @BeforeEach
  void twoTicketsWereReviewed() {
    bench.begun();
    review("1");
    review("2");
  }

  private void review(String ticket) {
    bench.desk.customer(ticket, "Where is it?");
    bench.desk.agent(ticket, "a" + ticket, "warm answer for " + ticket);
    bench.settleAndWork();
  }

  @Test
  void a_review_whose_key_is_missing_stops_nobody_and_is_tried_again() {
    step(keyed(1));
    review("3");
    Ledger second = keyed(2);
    step(second);
    assertThat(unreadable()).isEqualTo(2);
    assertThat(stored()).contains(key(2).key());

    bench.clock.move(QUOTES.plusDays(1));
    step(second);
    assertThat(unreadable()).isEqualTo(2);

    Ledger both = keyed(2, 1);
    step(both);
    assertThat(unreadable()).isZero();
    assertThat(stored()).containsOnly(key(2).key());
    assertThat(lines(both)).hasSize(3).noneMatch(line -> line.contains("\"quote\""));
  }

  @Test
  void a_review_that_was_passed_over_is_counted_once_its_key_is_there() throws SQLException {
    step(keyed(1));
    run("update message set counted = false");
    run("delete from daily_desk");
    run("update filing set walked_to = 0, until_id = (select max(id) from message)");
    new Counting(keyed(2), bench.clock).file();
    assertThat(counted()).isZero();

    step(keyed(2, 1));
    assertThat(counted()).isEqualTo(2);
    assertThat(unreadable()).isZero();
  }

  private void step(Ledger ledger) {
    ledger.keep(books -> books.secretKeys().use(bench.clock.instant()));
    new Tidying(ledger, bench.clock, () -> new Keeping(QUOTES, REVIEWS)).step();
  }

  private long unreadable() {
    return bench.ledger.ask(books -> books.unreadable().count());
  }

  private long counted() {
    Days all = Days.since(bench.clock.instant().minus(REVIEWS));
    return bench.ledger.ask(books -> books.qa().daily().total(Slice.ALL, all)).reviewed();
  }

  private void run(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Ledger keyed(int... keys) {
    return new Ledger(database, "alone", key(keys));
  }

  /** The first is in use. */
  private static AesSeal key(int... keys) {
    List<String> all = new ArrayList<>();
    for (int key : keys) {
      byte[] bytes = new byte[32];
      bytes[0] = (byte) key;
      all.add(Base64.getEncoder().encodeToString(bytes));
    }
    return new AesSeal(all, new SecureRandom());
  }

  private static List<String> lines(Ledger ledger) {
    return ledger.ask(books -> books.exports().after(Place.START, Filter.ALL, 100).rows()).stream()
        .map(ReviewJson::write)
        .toList();
  }

  /** The keys that reviews are encrypted with. */
  private List<String> stored() {
    List<String> keys = new ArrayList<>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select review from message")) {
      while (rows.next()) {
        keys.add(rows.getString(1).replaceFirst("(?s)^\\{aes1:([^}]*)}.*", "$1"));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return keys;
  }
}
