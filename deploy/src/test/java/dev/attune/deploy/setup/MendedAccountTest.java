package dev.attune.deploy.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.bench.MovableClock;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.Troubles.Work;
import dev.attune.helpdesk.Checkpoint;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.common.MapBackedConfigSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An account that rests after a failure, and what an admin changes of it. */
class MendedAccountTest {

  private static final String OLIVIA = "olivia@example.com";

  private static final Map<String, String> FILE =
      Map.of(
          "attune.account.desk.vendor", "freshdesk",
          "attune.account.desk.url", "https://desk.freshdesk.com",
          "attune.account.desk.token", "s3cr3t");

  private final Ledger ledger = new Ledger(Databases.ready());
  private final MovableClock clock = new MovableClock();
  private final Instant later = clock.instant().plusSeconds(300);
  private final SetUp setUp =
      SetUp.in(
          new SmallRyeConfigBuilder()
              .withSources(
                  new LedgerSource(), new MapBackedConfigSource("attune.properties", FILE, 200) {})
              .build(),
          ledger,
          clock);

  @AfterEach
  void forget() {
    LedgerSource.take(Map.of());
  }

  private Instant restsUntil(String account) {
    return ledger.ask(books -> books.troubles().of(account, Work.PULL).orElseThrow().restsUntil());
  }

  private void failed(String account) {
    ledger.keep(
        books -> {
          books.checkpoints().begin(account, "freshdesk", later, new Checkpoint("start"));
          books.troubles().add(account, Work.PULL, later, "HTTP 401", clock.instant());
        });
  }

  @Test
  void it_is_tried_again_at_once_and_others_rest_on() {
    List.of("desk", "other").forEach(this::failed);

    setUp.change(Map.of("attune.account.desk.budget", "0.2"), OLIVIA);

    assertThat(restsUntil("desk")).isEqualTo(clock.instant());
    assertThat(restsUntil("other")).isEqualTo(later);
  }

  @Test
  void a_change_of_something_else_ends_no_rest() {
    failed("desk");
    setUp.change(Map.of("attune.notes", "off"), OLIVIA);
    assertThat(restsUntil("desk")).isEqualTo(later);
  }
}
