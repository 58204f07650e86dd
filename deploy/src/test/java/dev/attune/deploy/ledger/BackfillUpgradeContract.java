package dev.attune.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An upgrade in the middle of a backfill. */
abstract class BackfillUpgradeContract {

  private static final Instant BEGAN = Instant.parse("2026-03-02T00:30:00Z");
  private static final Instant SINCE = BEGAN.minusSeconds(9);

  private final DataSource database = empty();

  abstract DataSource empty();

  @Test
  void what_it_had_found_is_its_own_afterwards() throws SQLException {
    Migrations.configured(database).target("49").load().migrate();
    write(
        "insert into account (name, vendor, starts_at, checkpoint, caught_up)"
            + " values ('desk', 'zendesk', ?, 'c-17', true)",
        BEGAN);
    write(
        "insert into backfill (account, since, notes, state, checkpoint, began_at, listed,"
            + " listed_to, next_at) values ('desk', ?, false, 'reading', 'c', ?, 2, ?, ?)",
        SINCE,
        BEGAN,
        BEGAN,
        BEGAN);
    write(
        "insert into ticket (account, number, changes, claims, attempts)"
            + " values ('desk', '1', 1, 1, 0)");
    found("2", SINCE);
    found("3", SINCE.minusSeconds(99));
    Migrations.run(database);

    assertThat(foundIn("1")).isNull();
    assertThat(foundIn("2")).isEqualTo(BEGAN);
    assertThat(foundIn("3")).as("of one that is over").isNull();
  }

  private void found(String ticket, Instant since) throws SQLException {
    write(
        "insert into ticket (account, number, changes, claims, attempts, judged_from)"
            + " values ('desk', '"
            + ticket
            + "', 1, 1, 0, ?)",
        since);
  }

  private @Nullable Instant foundIn(String ticket) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement("select found_in from ticket where number = ?")) {
      query.setString(1, ticket);
      try (ResultSet row = query.executeQuery()) {
        assertThat(row.next()).isTrue();
        return Columns.timeOrNull(row, "found_in");
      }
    }
  }

  private void write(String sql, Instant... times) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < times.length; i++) {
        statement.setObject(i + 1, times[i].atOffset(ZoneOffset.UTC));
      }
      statement.executeUpdate();
    }
  }
}
