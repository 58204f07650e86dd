package dev.attune.deploy.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.FakeHelpdesk;
import dev.attune.deploy.ledger.Daily.Slice;
import dev.attune.deploy.ledger.Days;
import dev.attune.deploy.ledger.Exports.Filter;
import dev.attune.deploy.ledger.Exports.Place;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.export.ReviewJson;
import dev.attune.export.ReviewRow;
import dev.attune.ticket.MessageId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reviews whose key is missing, and comes back. */
abstract class UnreadableContract extends KeyedLedger {

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

  @Test
  void a_shared_highlight_whose_key_is_missing_keeps_no_other_from_being_shown() {
    step(keyed(1));
    Ledger both = keyed(2, 1);
    List<String> replies =
        both.ask(books -> books.exports().after(Place.START, Filter.ALL, 9).rows()).stream()
            .map(row -> row.message().value())
            .toList();
    share(keyed(1), replies.get(0), "older words");
    share(both, replies.get(1), "newer words");

    assertThat(shared(keyed(2))).containsExactly("newer words");
    assertThat(shared(both)).containsExactlyInAnyOrder("older words", "newer words");
    String older = replies.get(0);
    assertThat(keyed(2).<Boolean>ask(books -> books.highlights().of("desk", older).isEmpty()))
        .isTrue();
  }

  private void share(Ledger ledger, String message, String words) {
    assertThat(
            ledger.<Boolean>ask(
                books ->
                    books.highlights().share("desk", message, words, "q", bench.clock.instant())))
        .isTrue();
  }

  private List<String> shared(Ledger ledger) {
    var now = bench.clock.instant();
    return ledger.ask(
        books ->
            books.highlights().between(now.minus(QUOTES), now.plusSeconds(1), 9).stream()
                .map(highlight -> highlight.words())
                .toList());
  }

  @Test
  void messages_that_are_gone_and_can_not_be_read_keep_no_other_from_being_forgotten()
      throws SQLException {
    step(keyed(1));
    review("3");
    List<MessageId> all =
        keyed(2, 1).ask(books -> books.exports().after(Place.START, Filter.ALL, 9).rows()).stream()
            .map(ReviewRow::message)
            .toList();
    keyed(2).keep(books -> books.reviews().forgetQuotes(FakeHelpdesk.id("1"), all));

    assertThat(quoting()).containsExactly("1", "2");
    assertThat(unreadable()).isEqualTo(2);
  }

  @Test
  void a_batch_of_those_does_not_keep_the_others_quotes() throws SQLException {
    step(keyed(1));
    review("3");
    bench.clock.move(QUOTES.plusDays(1));
    tidying(keyed(2), 2).step();

    assertThat(quoting()).containsExactly("1", "2");
  }

  @Test
  void what_still_cannot_be_read_is_told_once_by_its_number() throws SQLException {
    step(keyed(1));
    run("update filing set walked_to = 0, until_id = (select max(id) from message)");
    run("update message set counted = false");
    List<String> told = new ArrayList<>();
    Handler ear = ear(told);
    Logger log = Logger.getLogger("dev.attune");
    log.addHandler(ear);
    try {
      Ledger second = keyed(2);
      new Counting(second, bench.clock).file();
      assertThat(told).hasSize(2);
      Tidying tidying = tidying(second, 200);
      tidying.step();
      tidying.step();
    } finally {
      log.removeHandler(ear);
    }
    assertThat(told.subList(2, told.size()))
        .singleElement()
        .asString()
        .startsWith("2 review(s) can't be read with the keys given");
  }

  private static Handler ear(List<String> told) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
          told.add(new SimpleFormatter().formatMessage(line));
        }
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  /** Of which tickets the reviews hold quotes. */
  private List<String> quoting() throws SQLException {
    List<String> tickets = new ArrayList<>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery("select ticket from message where quotes order by ticket")) {
      while (rows.next()) {
        tickets.add(rows.getString(1));
      }
    }
    return tickets;
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
