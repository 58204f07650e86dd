package dev.attune.deploy.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.MovableClock;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class LedgerClockTest {

  private final AtomicLong nanos = new AtomicLong();
  private final MovableClock machine = new MovableClock();

  @Test
  void time_is_the_databases_and_not_the_machines() {
    LedgerClock clock = new LedgerClock(database(), machine, nanos::get);
    assertThat(Duration.between(Clock.systemUTC().instant(), clock.instant()).abs())
        .isLessThan(Duration.ofMinutes(10));
    assertThat(machine.instant()).isBefore(Instant.parse("2026-03-03T00:00:00Z"));
  }

  @Test
  void between_looks_a_clock_that_is_set_changes_nothing() {
    LedgerClock clock = new LedgerClock(database(), machine, nanos::get);
    Instant before = clock.instant();
    machine.move(Duration.ofHours(1));
    nanos.addAndGet(Duration.ofSeconds(3).toNanos());
    assertThat(clock.instant()).isEqualTo(before.plusSeconds(3));
  }

  @Test
  void a_jump_is_told_once() {
    LedgerClock clock = new LedgerClock(database(), machine, nanos::get);
    nanos.addAndGet(Duration.ofHours(1).toNanos());
    assertThat(clock.lookAndTell()).isNegative().isLessThan(Duration.ofMinutes(-50));
    assertThat(clock.lookAndTell()).isZero();
  }

  @Test
  void without_its_database_time_goes_on() {
    JdbcDataSource gone = new JdbcDataSource();
    gone.setURL("jdbc:h2:mem:gone;IFEXISTS=TRUE");
    LedgerClock clock = new LedgerClock(gone, machine, nanos::get);
    nanos.addAndGet(Duration.ofSeconds(7).toNanos());
    assertThat(clock.look()).isZero();
    assertThat(clock.instant()).isEqualTo(machine.instant().plusSeconds(7));
  }

  private static JdbcDataSource database() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:");
    assertThat(open(database)).isTrue();
    return database;
  }

  private static boolean open(JdbcDataSource database) {
    try (var connection = database.getConnection()) {
      return !connection.isClosed();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
