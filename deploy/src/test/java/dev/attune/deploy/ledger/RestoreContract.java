package dev.attune.deploy.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Bench;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A day's work after a backup, and then the ledger as it was before that day. */
abstract class RestoreContract {

  /** An empty database. */
  abstract DataSource empty() throws Exception;

  /** Backs a database up as the page on operations says, and restores that as another one. */
  abstract DataSource backedUpAndRestored(DataSource database) throws Exception;

  @Test
  void what_happened_since_is_read_again_and_no_reply_gets_a_second_note() throws Exception {
    DataSource database = empty();
    Migrations.run(database);
    Bench bench = new Bench(database).begun();
    say(bench, "1");
    bench.settleAndWork();
    say(bench, "2");
    bench.work(); // still open when the backup is made
    DataSource yesterday = backedUpAndRestored(database);
    bench.clock.move(Duration.ofHours(1));
    bench.work();
    say(bench, "3");
    bench.settleAndWork();
    assertThat(bench.noteStates()).isEqualTo(Map.of("written", 3L));

    Bench restored = new Bench(yesterday).adopt(bench.desk);
    restored.clock.move(Duration.between(restored.clock.instant(), bench.clock.instant()));
    assertThat(restored.rows()).hasSize(1);
    restored.settleAndWork();
    assertThat(restored.rows()).hasSize(3);
    assertThat(restored.noteStates()).isEqualTo(Map.of("written", 3L));
    for (String ticket : List.of("1", "2", "3")) {
      assertThat(bench.desk.ticket(ticket).internal()).as(ticket).hasSize(1);
    }
  }

  private static void say(Bench bench, String ticket) {
    bench.desk.customer(ticket, "Where is it?");
    bench.desk.agent(ticket, "a" + ticket, "cold answer");
  }
}
