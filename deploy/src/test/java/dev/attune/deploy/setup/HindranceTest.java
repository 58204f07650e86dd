package dev.attune.deploy.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Bench;
import dev.attune.helpdesk.HelpdeskException.Unreachable;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HindranceTest {

  private static final Duration EVERY = Duration.ofSeconds(30);

  private final Bench bench = new Bench();

  @Test
  void an_account_that_is_read_goes_on() {
    assertThat(hindrance()).isEmpty();
    bench.begun();
    bench.clock.move(Duration.ofMinutes(5));
    assertThat(hindrance()).isEmpty();
  }

  @Test
  void a_feed_that_no_server_reads_is_told_although_nothing_failed() {
    bench.begun();
    String pulledAt = bench.clock.instant().toString();
    bench.clock.move(Duration.ofMinutes(6));
    assertThat(hindrance())
        .contains("pull: the feed was last read at " + pulledAt + ", by no server since");
  }

  @Test
  void a_trouble_is_told_once_it_lasts() {
    bench.begun();
    bench.desk.failBefore("changes", new Unreachable("down", false, null));
    bench.pull();
    bench.clock.move(Duration.ofMinutes(5));
    assertThat(hindrance()).isEmpty();
    bench.clock.move(Duration.ofSeconds(1));
    assertThat(hindrance()).contains("pull: down");
  }

  @Test
  void notes_that_were_stopped_are_told_at_once() {
    bench.begun();
    bench.ledger.keep(books -> books.checkpoints().stopNotes("desk", "ticket 1 was public"));
    assertThat(hindrance()).contains("notes stopped: ticket 1 was public");
  }

  private Optional<String> hindrance() {
    return bench.ledger.ask(books -> Hindrance.of(books, "desk", EVERY, bench.clock.instant()));
  }
}
