package dev.attune.deploy.soak;

import dev.attune.assessment.Scorer;
import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.Calls;
import dev.attune.deploy.account.NoteSwitch;
import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.bench.MovableClock;
import dev.attune.deploy.bench.Post;
import dev.attune.deploy.bench.StandIn;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.Migrations;
import dev.attune.deploy.notes.NotePass;
import dev.attune.deploy.pull.Judge;
import dev.attune.deploy.pull.PullPass;
import dev.attune.deploy.pull.ReviewPass;
import dev.attune.deploy.webhooks.Hints;
import dev.attune.feedback.FeedbackWriter;
import dev.attune.note.NotePolicy;
import dev.attune.note.Scope;
import dev.attune.reply.Settle;
import dev.attune.sandbox.SandboxOptions;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;

/**
 * One vendor's account from the first ticket to rest, in time that is moved by hand: whenever there
 * is nothing to do, ten seconds pass.
 */
final class DeskRun implements AutoCloseable {

  static final double BUDGET = 0.3;
  private static final String ACCOUNT = "soak";
  private static final int WAVE = 250;
  private static final Duration STEP = Duration.ofSeconds(10);
  private static final int STEPS_PER_PULL = 3;
  private static final int STEPS_PER_LOOK = 12;
  private static final int MOST_STEPS = 200_000;
  private static final Settle SETTLE = new Settle(Duration.ofMinutes(10), Duration.ofMinutes(2));
  private static final NotePolicy EVERY_REPLY =
      new NotePolicy(
          NotePolicy.Mode.ALL,
          1,
          NotePolicy.STANDARD.flags(),
          0,
          1_000_000,
          1_000_000,
          Duration.ofDays(365));

  private final MovableClock wall = new MovableClock();
  private final Calls calls = new Calls();
  private final String vendor;
  private final StandIn standIn;
  private final Clock clock;
  private final Ledger ledger;
  private final Account account;
  private final PullPass pull;
  private final ReviewPass review;
  private final NotePass notes;
  private final Post post;
  private final Traffic traffic;
  private int quietSince;

  DeskRun(String vendor, int tickets, Scorer scorer, FeedbackWriter feedback) throws IOException {
    this.vendor = vendor;
    standIn = new StandIn(SandboxOptions.defaults(wall).withoutSeed());
    clock = standIn.sandbox().clock();
    DataSource database = Databases.h2();
    Migrations.run(database);
    ledger = new Ledger(database);
    account =
        new Account(
            ACCOUNT,
            standIn.open(vendor, ACCOUNT, BUDGET, calls.meter(ACCOUNT)),
            Scope.EVERYONE,
            null,
            () -> NoteSwitch.ON);
    pull = new PullPass(ledger, clock, () -> SETTLE);
    review =
        new ReviewPass(ledger, clock, new Judge(scorer, feedback), () -> SETTLE, () -> EVERY_REPLY);
    notes = new NotePass(ledger, clock, () -> EVERY_REPLY);
    post = new Post(new Hints(ledger, clock, () -> SETTLE), account);
    traffic = new Traffic(standIn, vendor, tickets);
    standIn.webhooks(vendor, post.url());
  }

  /** What came of it. */
  Result run() {
    Instant began = clock.instant();
    long started = System.nanoTime();
    pull.step(account);
    Faults.begin(standIn);
    int steps = 0;
    boolean rested = false;
    while (!rested && steps++ < MOST_STEPS) {
      if (steps % STEPS_PER_LOOK == 1) {
        rested = look(steps);
      }
      work(steps);
      wall.move(STEP);
    }
    return new Result(
        vendor,
        Tally.of(standIn, vendor, ledger, ACCOUNT),
        rested,
        Faults.struck(standIn),
        post.taken(),
        calls.of(ACCOUNT),
        mostUsed(),
        Duration.between(began, clock.instant()),
        Duration.ofNanos(System.nanoTime() - started));
  }

  /** Lets more come in when little is left to do; true when all is done. */
  private boolean look(int steps) {
    var states = ledger.ask(books -> books.totals().notes(ACCOUNT));
    long todo =
        ledger.ask(books -> books.totals().tickets(ACCOUNT)).due()
            + states.getOrDefault("planned", 0L)
            + states.getOrDefault("sending", 0L);
    if (steps % (STEPS_PER_LOOK * 50) == 1) {
      System.out.printf(
          "%s: %d tickets answered, %s, %d to do%n", vendor, traffic.opened(), states, todo);
    }
    if (!traffic.over() && todo < WAVE) {
      traffic.wave(WAVE);
      quietSince = steps;
    } else if (todo > 0) {
      quietSince = steps;
    }
    // the feed leaves out the last minute, webhooks come late
    return traffic.over() && steps - quietSince > 10 * STEPS_PER_LOOK;
  }

  private void work(int steps) {
    if (steps % STEPS_PER_PULL == 0) {
      while (pull.step(account)) {
        // page by page
      }
    }
    while (review.step(account)) {
      // ticket by ticket
    }
    while (notes.step(account)) {
      // ticket by ticket
    }
  }

  private Map<String, Double> mostUsed() {
    Map<String, Double> shares = new java.util.TreeMap<>();
    standIn
        .object("/" + vendor + "/budget")
        .getJsonObject("windows")
        .forEach(
            (name, window) ->
                shares.put(name, window.asJsonObject().getJsonNumber("max_share").doubleValue()));
    // deliveries of the vendor's own, not calls of ours
    shares.remove("webhooks-hourly");
    return shares;
  }

  @Override
  public void close() throws IOException {
    post.close();
    account.helpdesk().close();
    standIn.close();
  }
}
