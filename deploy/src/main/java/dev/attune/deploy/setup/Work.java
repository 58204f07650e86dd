package dev.attune.deploy.setup;

import static java.lang.System.Logger.Level.INFO;

import dev.attune.deploy.account.Accounts;
import dev.attune.deploy.digest.DigestPass;
import dev.attune.deploy.pull.PullTimer;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Starts the work with the server, and ends it with the server. */
@ApplicationScoped
public class Work {

  private static final System.Logger LOG = System.getLogger(Work.class.getName());

  /** So that what one server's pages have set counts on all of them well within a minute. */
  private static final Duration FOLLOWED_EVERY = Duration.ofSeconds(15);

  private static final int MOST_THREADS = 16;

  /**
   * One each for heartbeat, tidying, filing, recount, digest and set-up: a mail server that stalls
   * must not silence the heartbeat, or others would take this server for dead.
   */
  private static final int BESIDE_THREADS = 6;

  @Resource
  @SuppressWarnings("NullAway.Init") // by the container
  private ManagedThreadFactory factory;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Event<Accounts> others;

  /** What steps the work; threads are the container's. */
  @Produces
  @Singleton
  PullTimer timer(Clock clock) {
    return new PullTimer(MOST_THREADS, factory, clock);
  }

  /** Beside the work, on threads that no helpdesk can hold up. */
  private @Nullable PullTimer upkeep;

  void start(
      @Observes @Initialized(ApplicationScoped.class) Object server,
      Accounts accounts,
      OpenAccounts open,
      Configuration configuration,
      Shifts shifts,
      SetUp setUp,
      Upkeep upkeepTasks,
      DigestPass digest) {
    PullTimer beside = new PullTimer(BESIDE_THREADS, factory, upkeepTasks.clock());
    upkeep = beside;
    upkeepTasks.begin(beside);
    if (Boolean.getBoolean(Shifts.HEADLESS)) {
      LOG.log(INFO, "headless: nothing is pulled, reviewed or written unless it is asked for");
    } else {
      beside.repeat("digest", DigestPass.EVERY, digest::step);
    }
    others.fire(accounts);
    shifts.assign(open.atWork());
    setUp.whenChanged(
        () -> {
          Set<String> changed = open.refresh();
          if (!changed.isEmpty()) {
            others.fire(accounts);
          }
          shifts.assign(open.atWork());
          return changed;
        });
    beside.repeat("set-up", FOLLOWED_EVERY, setUp::follow);
    LOG.log(INFO, "accounts={0}: pulled every {1}", accounts.names(), configuration.pullEvery());
  }

  void stop(
      @Observes @BeforeDestroyed(ApplicationScoped.class) Object server,
      PullTimer timer,
      Upkeep upkeepTasks) {
    PullTimer beside = upkeep;
    PullTimer.closeAll(beside == null ? List.of(timer) : List.of(timer, beside));
    upkeepTasks.end();
  }
}
