package dev.attune.deploy.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Bench;
import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.ledger.Daily.Slice;
import dev.attune.deploy.ledger.Days;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Sums by day over what passes really enter. */
class CountingTest {

  private final DataSource database = Databases.ready();
  private final Bench bench = new Bench(database);
  private final Counting counting = new Counting(bench.ledger, bench.clock);

  @Test
  void a_ledger_from_before_is_counted_to_its_end_and_no_further() throws Exception {
    reviewed(25);
    run("update message set counted = false");
    run("delete from daily_desk");
    run("update filing set walked_to = 0, until_id = (select max(id) from message)");

    counting.file();
    assertThat(sum()).isEqualTo(25);
    counting.file();
    assertThat(sum()).isEqualTo(25);
  }

  @Test
  void yesterdays_sums_are_put_right() throws Exception {
    reviewed(3);
    run("update daily_desk set reviewed = 99");
    bench.clock.move(Duration.ofDays(1));

    counting.recount();
    assertThat(sum()).isEqualTo(3);
  }

  private void reviewed(int tickets) {
    bench.begun();
    for (int ticket = 0; ticket < tickets; ticket++) {
      bench.desk.customer("t" + ticket, "Where is it?");
      bench.desk.agent("t" + ticket, "a1", "cold answer");
    }
    bench.settleAndWork();
    assertThat(sum()).isEqualTo(tickets);
  }

  private long sum() {
    return bench
        .ledger
        .ask(
            books ->
                books
                    .qa()
                    .daily()
                    .total(Slice.ALL, Days.since(bench.clock.instant().minus(Duration.ofDays(9)))))
        .reviewed();
  }

  private void run(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
