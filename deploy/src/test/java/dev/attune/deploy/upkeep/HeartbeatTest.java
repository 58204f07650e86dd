package dev.attune.deploy.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.bench.MovableClock;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.Nodes.Node;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

  private final MovableClock clock = new MovableClock();
  private final DataSource database = Databases.ready();
  private final Ledger one = new Ledger(database, "one");
  private final Ledger two = new Ledger(database, "two");
  private final Heartbeat first = new Heartbeat(one, clock);
  private final Heartbeat second = new Heartbeat(two, clock);

  @Test
  void a_dead_servers_work_is_taken_over_within_thirty_seconds() {
    first.step();
    second.step();
    for (int beats = 0; beats < 5; beats++) {
      clock.move(Heartbeat.EVERY);
      second.step();
    }
    assertThat(names()).containsExactly("two");
    assertThat(Heartbeat.SILENCE.plus(Heartbeat.EVERY)).isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void servers_that_beat_know_each_other() {
    for (int beats = 0; beats < 20; beats++) {
      first.step();
      second.step();
      clock.move(Heartbeat.EVERY);
    }
    assertThat(names()).containsExactly("one", "two");
  }

  @Test
  void a_server_that_was_frozen_comes_back() {
    first.step();
    clock.move(Duration.ofMinutes(1));
    second.step();
    first.step();
    assertThat(names()).containsExactly("one", "two");
  }

  @Test
  void a_server_that_ends_is_gone() {
    first.step();
    second.step();
    first.leave();
    assertThat(names()).containsExactly("two");
  }

  private List<String> names() {
    return two.ask(books -> books.nodes().all()).stream().map(Node::name).toList();
  }
}
