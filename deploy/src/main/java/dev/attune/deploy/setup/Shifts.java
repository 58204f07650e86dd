package dev.attune.deploy.setup;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.backfill.BackfillPass;
import dev.attune.deploy.notes.NotePass;
import dev.attune.deploy.pull.PullPass;
import dev.attune.deploy.pull.PullTimer;
import dev.attune.deploy.pull.ReviewPass;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** The work on each account: begun with it, ended with it. Thread-safe. */
@Singleton
public class Shifts {

  /** Set by commands that need the ledger and start a server for it; no key for admins. */
  static final String HEADLESS = "dev.attune.headless";

  private static final Duration SHORT = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /**
   * Judging is what keeps a processor busy, so a long backlog of one account may have them all;
   * each ticket is claimed, so that none is judged twice. More than a few would crowd the other
   * work.
   */
  private static final int REVIEWS_AT_ONCE =
      Math.min(4, Runtime.getRuntime().availableProcessors());

  private final PullTimer timer;
  private final Configuration configuration;
  private final PullPass pull;
  private final ReviewPass review;
  private final NotePass notes;
  private final BackfillPass backfill;
  private final IdentityHashMap<Account, Shift> shifts = new IdentityHashMap<>();

  /** What is repeated for an account, and how each of it is ended. */
  private record Shift(Duration pulledEvery, List<Runnable> ends) {}

  @Inject
  Shifts(
      PullTimer timer,
      Configuration configuration,
      PullPass pull,
      ReviewPass review,
      NotePass notes,
      BackfillPass backfill) {
    this.timer = timer;
    this.configuration = configuration;
    this.pull = pull;
    this.review = review;
    this.notes = notes;
    this.backfill = backfill;
  }

  /** Says which accounts are worked on from now on. */
  synchronized void assign(List<Account> accounts) {
    Set<Account> staying = Collections.newSetFromMap(new IdentityHashMap<>());
    staying.addAll(accounts);
    List<Account> over = new ArrayList<>();
    shifts.forEach(
        (account, shift) -> {
          if (!staying.contains(account)
              || !shift.pulledEvery().equals(configuration.pullEvery())) {
            over.add(account);
          }
        });
    over.forEach(this::end);
    accounts.stream()
        .filter(account -> !shifts.containsKey(account))
        .forEach(account -> shifts.put(account, begin(account)));
  }

  private void end(Account account) {
    Shift over = shifts.remove(account);
    if (over != null) {
      over.ends().forEach(Runnable::run);
    }
  }

  private Shift begin(Account account) {
    Duration every = configuration.pullEvery();
    List<Runnable> ends = new ArrayList<>();
    if (Boolean.getBoolean(HEADLESS)) {
      ends.add(timer.repeat("backfill", SHORT, account, backfill::step));
      ends.add(timer.repeat("feed", MINUTE, account, backfill::confirm));
      review(account, (a, sign) -> backfill.goesOn(a) && review.work(a, sign), ends);
    } else {
      ends.add(timer.repeat("pull", every, account, pull::step));
      review(account, review::work, ends);
      ends.add(timer.repeat("notes", SHORT, account, notes::step));
      ends.add(timer.repeat("backfill", SHORT, account, backfill::step));
    }
    return new Shift(every, ends);
  }

  private void review(Account account, BiPredicate<Account, Runnable> step, List<Runnable> ends) {
    for (int place = 1; place <= REVIEWS_AT_ONCE; place++) {
      ends.add(timer.repeat("review " + place, SHORT, account, step));
    }
  }
}
