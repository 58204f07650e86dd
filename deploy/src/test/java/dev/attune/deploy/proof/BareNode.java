package dev.attune.deploy.proof;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.NoteSwitch;
import dev.attune.deploy.bench.FakeScorer;
import dev.attune.deploy.launch.ParentWatch;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.LedgerFailure;
import dev.attune.deploy.ledger.LedgerPurse;
import dev.attune.deploy.notes.NotePass;
import dev.attune.deploy.pull.Judge;
import dev.attune.deploy.pull.PullPass;
import dev.attune.deploy.pull.ReviewPass;
import dev.attune.deploy.setup.AnyDataSource;
import dev.attune.deploy.setup.Configuration;
import dev.attune.deploy.upkeep.Heartbeat;
import dev.attune.helpdesk.CallMeter;
import dev.attune.helpdesk.Helpdesk;
import dev.attune.helpdesk.HelpdeskProvider;
import dev.attune.helpdesk.Secret;
import dev.attune.helpdesk.Settings;
import dev.attune.note.NotePolicy;
import dev.attune.note.Scope;
import dev.attune.reply.Settle;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.logging.LogManager;

/**
 * The passes in a process of their own, with real adapters and a real ledger, and nothing of the
 * container: it starts in less than a second. Configured by system properties ({@link Child}).
 */
final class BareNode {

  static final Settle SETTLE = new Settle(Duration.ofSeconds(2), Duration.ofSeconds(2));
  static final NotePolicy EVERY_REPLY =
      new NotePolicy(
          NotePolicy.Mode.ALL,
          1,
          NotePolicy.STANDARD.flags(),
          0,
          1_000_000,
          1_000_000,
          Duration.ofDays(3650));

  private static final Duration PULLED_EVERY = Duration.ofSeconds(10);
  private static final Duration IDLE = Duration.ofMillis(20);

  private BareNode() {}

  public static void main(String[] args) throws InterruptedException, SQLException {
    LogManager.getLogManager().reset();
    ParentWatch.begin(() -> Halting.KILLED);
    FastClock clock =
        new FastClock(
            Instant.parse(property("real")),
            Instant.parse(property("sandbox")),
            Double.parseDouble(property("speed")));
    Halting halting = new Halting(Long.parseLong(property("halt")), property("step"));
    var database =
        AnyDataSource.of(
            new Configuration.Database(property("db"), property("user"), new Secret("")));
    Ledger ledger =
        new Ledger(
            halting.database(new Pooled(database).dataSource()), UUID.randomUUID().toString());
    Account account = account(ledger, clock, halting);
    PullPass pull = new PullPass(ledger, clock, () -> SETTLE);
    FakeScorer scorer = new FakeScorer();
    ReviewPass review =
        new ReviewPass(ledger, clock, new Judge(scorer, scorer), () -> SETTLE, () -> EVERY_REPLY);
    NotePass notes = new NotePass(ledger, clock, () -> EVERY_REPLY);
    Heartbeat heartbeat = new Heartbeat(ledger, clock);
    Instant beat = Instant.MIN;
    Instant pulled = Instant.MIN;
    boolean more = false;
    while (true) {
      Instant now = clock.instant();
      if (!beat.plus(Heartbeat.EVERY).isAfter(now)) {
        beat = now;
        safely(heartbeat::step);
      }
      if (more || !pulled.plus(PULLED_EVERY).isAfter(now)) {
        pulled = now;
        more = step(pull::step, account);
      }
      boolean busy = more;
      busy = step(review::step, account) || busy;
      busy = step(notes::step, account) || busy;
      if (!busy) {
        Thread.sleep(IDLE.toMillis());
      }
    }
  }

  private static boolean step(Predicate<Account> step, Account account) {
    try {
      return step.test(account);
    } catch (LedgerFailure e) {
      return false; // tried again
    }
  }

  private static void safely(Runnable step) {
    try {
      step.run();
    } catch (LedgerFailure e) {
      // tried again
    }
  }

  private static Account account(Ledger ledger, FastClock clock, Halting halting) {
    Settings settings =
        new Settings(
            Child.ACCOUNT,
            URI.create(property("url")),
            property("login"),
            new Secret(property("token")),
            null,
            1,
            Map.of("timeout", "20", "allow-http", "true", "ai-agents", "true"),
            clock,
            CallMeter.NONE,
            new LedgerPurse(ledger, Child.ACCOUNT, clock));
    Helpdesk desk =
        ServiceLoader.load(HelpdeskProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(provider -> provider.vendor().equals(property("vendor")))
            .findFirst()
            .orElseThrow()
            .open(settings);
    return new Account(
        Child.ACCOUNT, halting.desk(desk), Scope.EVERYONE, Instant.EPOCH, () -> NoteSwitch.ON);
  }

  private static String property(String name) {
    return System.getProperty("proof." + name, "");
  }
}
