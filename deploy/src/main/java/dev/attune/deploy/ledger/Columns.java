package dev.attune.deploy.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads and fits column values. */
final class Columns {

  /** Longest reason or error kept, in UTF-16 units. */
  static final int REASON = 2000;

  /** Longest name of who did something, likewise. */
  static final int WHO = 320;

  private Columns() {}

  static Instant time(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(timeOrNull(row, column), column);
  }

  static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  static @Nullable String atMost(int length, @Nullable String text) {
    return text == null || text.length() <= length ? text : text.substring(0, length);
  }
}
