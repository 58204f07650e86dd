package dev.attune.deploy.setup;

import static java.lang.System.Logger.Level.WARNING;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/**
 * The time by the ledger's database, which all servers on it share, so that one whose own clock is
 * wrong takes nothing up too early or too late. Carried on between looks by the machine's count of
 * nanoseconds, which no change of its clock touches. Thread-safe.
 */
final class LedgerClock extends Clock {

  /** Below this, it is the network's delay or a clock being slewed. */
  private static final Duration TOLERATED = Duration.ofSeconds(10);

  private static final System.Logger LOG = System.getLogger(LedgerClock.class.getName());

  private final DataSource database;
  private final LongSupplier nanos;
  private volatile Look last;

  /** What time it was at a count of nanoseconds. */
  private record Look(Instant time, long nanos) {
    Instant at(long count) {
      return time.plusNanos(count - nanos);
    }
  }

  /** Looks for the first time; where the database can't be asked, at this machine's clock. */
  LedgerClock(DataSource database, Clock machine, LongSupplier nanos) {
    this.database = database;
    this.nanos = nanos;
    this.last = new Look(machine.instant(), nanos.getAsLong());
    look();
  }

  /**
   * Looks at the database's time.
   *
   * @return by how much it had jumped; zero as a rule, and where it can't be asked
   */
  synchronized Duration look() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select current_timestamp")) {
      row.next();
      Instant time = row.getObject(1, OffsetDateTime.class).toInstant();
      long count = nanos.getAsLong();
      Duration jump = Duration.between(last.at(count), time);
      last = new Look(time, count);
      return jump.abs().compareTo(TOLERATED) > 0 ? jump : Duration.ZERO;
    } catch (SQLException e) {
      // its own troubles are told by whoever works on it; time goes on
      return Duration.ZERO;
    }
  }

  /** Looks, and tells of a jump. */
  Duration lookAndTell() {
    Duration jump = look();
    if (!jump.isZero()) {
      LOG.log(
          WARNING,
          "the ledger''s clock jumped by {0}; what was to be done later is done in time all the"
              + " same, and nothing is lost or done twice. Look at the time of the database''s"
              + " machine if this comes again",
          Duration.ofSeconds(Math.round(jump.toMillis() / 1e3)));
    }
    return jump;
  }

  @Override
  public Instant instant() {
    return last.at(nanos.getAsLong());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("all times are instants here");
  }
}
