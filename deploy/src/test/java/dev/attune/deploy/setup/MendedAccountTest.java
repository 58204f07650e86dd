package dev.attune.deploy.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.bench.MovableClock;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.Troubles.Work;
import dev.attune.helpdesk.CallMeter;
import dev.attune.helpdesk.Checkpoint;
import dev.attune.helpdesk.HelpdeskException;
import dev.attune.helpdesk.HelpdeskException.RateLimited;
import dev.attune.helpdesk.HelpdeskException.Unauthorized;
import dev.attune.helpdesk.Purse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
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
  private final Config config = OnPages.below(FILE);
  private final SetUp setUp = SetUp.in(config, ledger, clock);
  private final OpenAccounts open = opened();

  private OpenAccounts opened() {
    Configuration configuration = new Configuration(new Layers(config));
    Helpdesks helpdesks = new Helpdesks(configuration, clock);
    return new OpenAccounts(
        configuration,
        account -> helpdesks.open(account, name -> CallMeter.NONE, name -> Purse.ALONE));
  }

  @AfterEach
  void forget() {
    LedgerSource.take(Map.of());
  }

  private Instant restsUntil(String account) {
    return ledger.ask(books -> books.troubles().of(account, Work.PULL).orElseThrow().restsUntil());
  }

  private void rests(String account, HelpdeskException problem) {
    ledger.keep(
        books -> {
          books.checkpoints().begin(account, "freshdesk", later, new Checkpoint("start"));
          books.troubles().add(account, Work.PULL, later, problem, clock.instant());
        });
  }

  private void failed(String account) {
    rests(account, new Unauthorized("HTTP 401"));
  }

  private void mended() {
    setUp.change(Map.of("attune.account.desk.budget", "0.2"), OLIVIA);
  }

  @Test
  void it_is_tried_again_at_once_and_others_rest_on() {
    setUp.whenChanged(open::refresh);
    List.of("desk", "other").forEach(this::failed);

    mended();

    assertThat(restsUntil("desk")).isEqualTo(clock.instant());
    assertThat(restsUntil("other")).isEqualTo(later);
  }

  @Test
  void it_rests_until_a_server_has_opened_it_anew() {
    failed("desk");
    mended();
    assertThat(restsUntil("desk")).isEqualTo(later);
  }

  @Test
  void what_fails_after_the_change_of_the_old_credentials_rests_no_longer_than_they_are_used() {
    failed("desk");
    mended();
    setUp.whenChanged(open::refresh);

    setUp.follow();

    assertThat(restsUntil("desk")).isEqualTo(clock.instant());
  }

  @Test
  void a_server_that_has_nothing_to_open_anew_ends_no_rest() {
    setUp.whenChanged(open::refresh);
    failed("desk");
    setUp.follow();
    assertThat(restsUntil("desk")).isEqualTo(later);
  }

  @Test
  void a_wait_that_the_vendor_asked_for_goes_on() {
    setUp.whenChanged(open::refresh);
    rests("desk", new RateLimited("HTTP 429", later));
    mended();
    assertThat(restsUntil("desk")).isEqualTo(later);
  }

  @Test
  void a_failure_after_such_a_wait_ends_with_the_mending() {
    setUp.whenChanged(open::refresh);
    rests("desk", new RateLimited("HTTP 429", later));
    ledger.keep(
        books ->
            books
                .troubles()
                .add("desk", Work.PULL, later, new Unauthorized("HTTP 401"), clock.instant()));
    mended();
    assertThat(restsUntil("desk")).isEqualTo(clock.instant());
  }

  @Test
  void a_change_of_something_else_ends_no_rest() {
    setUp.whenChanged(open::refresh);
    failed("desk");
    setUp.change(Map.of("attune.notes", "off"), OLIVIA);
    assertThat(restsUntil("desk")).isEqualTo(later);
  }
}
