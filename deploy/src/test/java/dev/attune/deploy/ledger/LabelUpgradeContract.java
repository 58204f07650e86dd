package dev.attune.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.LabelTruth;
import dev.attune.deploy.ledger.ReviewList.Line;
import dev.attune.deploy.ledger.ReviewList.Sort;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A ledger whose labels told nothing of their reviews. */
abstract class LabelUpgradeContract {

  private static final String BEFORE = "50";
  private static final String WHEN = "timestamp with time zone '2026-03-02 00:30:00+00'";

  abstract DataSource empty();

  @Test
  void labels_from_before_tell_of_their_reviews() throws SQLException {
    DataSource database = older();
    Migrations.run(database);

    assertThat(found(database, Map.of(Facet.FLAG, "blame", Facet.ACCOUNT, "desk"))).hasSize(1);
    assertThat(found(database, Map.of(Facet.FLAG, "blame", Facet.ACCOUNT, "shop"))).isEmpty();
    assertThat(found(database, Map.of(Facet.FLAG, "blame", Facet.GAP, "2", Facet.FIT, "3")))
        .hasSize(1);
    assertThat(found(database, Map.of(Facet.NEED, "1", Facet.FIT, "3"))).hasSize(1);
    assertThat(found(database, Map.of(Facet.ACCOUNT, "desk", Facet.FIT, "3"))).hasSize(1);
    assertThat(found(database, Map.of(Facet.ACCOUNT, "shop", Facet.FIT, "3"))).isEmpty();
    LabelTruth.require(database);
    run(database, "delete from message");
    assertThat(labels(database)).as("goes with its review").isZero();
  }

  @Test
  void each_step_of_an_upgrade_is_told_before_it_begins_and_none_of_a_fresh_ledger()
      throws SQLException {
    DataSource database = older();
    assertThat(told(() -> Migrations.run(database)))
        .first()
        .asString()
        .isEqualTo(
            "the ledger's tables are brought up to date, step 51 (labels tell): with millions of"
                + " reviews a step takes minutes, so let it run; the server answers once all are"
                + " done");
    assertThat(told(() -> Migrations.run(database))).isEmpty();
    DataSource fresh = empty();
    assertThat(told(() -> Migrations.run(fresh))).isEmpty();
  }

  private DataSource older() throws SQLException {
    DataSource database = empty();
    Migrations.configured(database).target(BEFORE).load().migrate();
    run(
        database,
        "insert into account (name, vendor, starts_at, checkpoint, caught_up)"
            + " values ('desk', 'zendesk', "
            + WHEN
            + ", 'c', true)");
    run(
        database,
        "insert into ticket (account, number, changes, claims, attempts)"
            + " values ('desk', '1', 1, 1, 0)");
    run(
        database,
        "insert into message (account, ticket, message, agent, by_bot, happened_at, outcome, gap,"
            + " fit, score, need, flags, fingerprint, review) values ('desk', '1', 'm1', 'a1',"
            + " false, "
            + WHEN
            + ", 'reviewed', 2, 3, 50, 1, 'blame', 'print', '{}')");
    run(
        database,
        "insert into message_label (message, label, happened_at)"
            + " select id, 'flag:blame', happened_at from message");
    return database;
  }

  private static List<Line> found(DataSource database, Map<Facet, String> asked) {
    return new Ledger(database)
        .ask(
            books ->
                books
                    .qa()
                    .reviewList()
                    .page(
                        new Exports.Filter(null, null, asked, false, List.of()),
                        Sort.NEWEST,
                        null,
                        9));
  }

  private static int labels(DataSource database) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from message_label")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static List<String> told(Runnable deed) {
    List<String> told = new ArrayList<>();
    Handler ear =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            told.add(new SimpleFormatter().formatMessage(line));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger log = Logger.getLogger("dev.attune");
    log.addHandler(ear);
    try {
      deed.run();
    } finally {
      log.removeHandler(ear);
    }
    return told;
  }

  private static void run(DataSource database, String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
