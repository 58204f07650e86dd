package dev.attune.deploy.setup;

import static java.lang.System.Logger.Level.INFO;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.Accounts;
import dev.attune.deploy.backfill.BackfillPass;
import dev.attune.deploy.digest.DigestPass;
import dev.attune.deploy.notes.NotePass;
import dev.attune.deploy.pull.PullPass;
import dev.attune.deploy.pull.PullTimer;
import dev.attune.deploy.pull.ReviewPass;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Starts the work with the server, and ends it with the server. */
@ApplicationScoped
public class Work {

  private static final System.Logger LOG = System.getLogger(Work.class.getName());

  /** Set by commands that need the ledger and start a server for it; no key for admins. */
  private static final String HEADLESS = "dev.attune.headless";

  private static final Duration SHORT = Duration.ofSeconds(1);
  private static final int KINDS = 4;
  private static final int MOST_THREADS = 16;

  @Resource
  @SuppressWarnings("NullAway.Init") // by the container
  private ManagedThreadFactory factory;

  /** What steps the work; threads are the container's. */
  @Produces
  @Singleton
  PullTimer timer(Accounts accounts, Clock clock) {
    int threads = Math.min(MOST_THREADS, Math.max(1, KINDS * accounts.all().size()));
    return new PullTimer(Executors.newScheduledThreadPool(threads, factory), clock);
  }

  /** Beside the work, on threads that no helpdesk can hold up. */
  private @Nullable PullTimer upkeep;

  void start(
      @Observes @Initialized(ApplicationScoped.class) Object server,
      PullTimer timer,
      Accounts accounts,
      Configuration configuration,
      PullPass pull,
      ReviewPass review,
      NotePass notes,
      BackfillPass backfill,
      Upkeep upkeepTasks,
      DigestPass digest) {
    PullTimer beside =
        new PullTimer(Executors.newScheduledThreadPool(2, factory), upkeepTasks.clock());
    upkeep = beside;
    upkeepTasks.begin(beside);
    if (Boolean.getBoolean(HEADLESS)) {
      LOG.log(INFO, "headless: nothing is pulled, reviewed or written unless it is asked for");
      for (Account account : accounts.all()) {
        timer.repeat("backfill", SHORT, account, backfill::step);
        timer.repeat("review", SHORT, account, a -> backfill.goesOn(a) && review.step(a));
      }
      return;
    }
    beside.repeat("digest", DigestPass.EVERY, digest::step);
    for (Account account : accounts.all()) {
      timer.repeat("pull", configuration.pullEvery(), account, pull::step);
      timer.repeat("review", SHORT, account, review::step);
      timer.repeat("notes", SHORT, account, notes::step);
      timer.repeat("backfill", SHORT, account, backfill::step);
    }
    LOG.log(INFO, "accounts={0}: pulled every {1}", accounts.names(), configuration.pullEvery());
  }

  void stop(
      @Observes @BeforeDestroyed(ApplicationScoped.class) Object server,
      PullTimer timer,
      Upkeep upkeepTasks) {
    timer.close();
    PullTimer beside = upkeep;
    if (beside != null) {
      beside.close();
    }
    upkeepTasks.end();
  }
}
