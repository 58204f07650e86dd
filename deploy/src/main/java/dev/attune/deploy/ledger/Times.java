package dev.attune.deploy.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Instants as the database keeps them: with their offset, whatever the machine's time zone. */
final class Times {

  private Times() {}

  static final class In extends AbstractArgumentFactory<Instant> {
    In() {
      super(Types.TIMESTAMP_WITH_TIMEZONE);
    }

    @Override
    protected Argument build(Instant time, ConfigRegistry config) {
      return (position, statement, context) ->
          statement.setObject(position, time.atOffset(ZoneOffset.UTC));
    }
  }

  static final class Out implements ColumnMapper<Instant> {
    @Override
    public @Nullable Instant map(ResultSet row, int column, StatementContext context)
        throws SQLException {
      OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
      return time == null ? null : time.toInstant();
    }
  }
}
