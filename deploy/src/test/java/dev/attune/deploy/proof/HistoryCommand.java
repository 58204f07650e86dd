package dev.attune.deploy.proof;

import dev.attune.assessment.Rubric;
import dev.attune.deploy.backfill.BackfillPass;
import dev.attune.deploy.ledger.Backfills.Order;
import dev.attune.deploy.ledger.Backfills.State;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.pull.Judge;
import dev.attune.deploy.pull.PullPass;
import dev.attune.deploy.pull.ReviewPass;
import dev.attune.deploy.setup.Engine;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A long backfill at full speed, with the scorer that ships. */
@Command(
    name = "backfill",
    description = "Reviews the history of many tickets at full speed, and prints what that cost.")
final class HistoryCommand implements Callable<Integer> {

  private static final int PER_MINUTE = 1_000_000;

  @Mixin private Sizes sizes = new Sizes();

  @Override
  public Integer call() throws IOException {
    Ledgers ledgers = Ledgers.postgres();
    Ledger ledger = ledgers.ledger();
    try (World world = new World(sizes.vendor, ledgers.url(), sizes.speed)) {
      world.fill(sizes.tickets);
      Clock clock = world.clock();
      InProcess desk = new InProcess(world, ledger);
      PullPass pull = new PullPass(ledger, clock, () -> BareNode.SETTLE);
      Engine engine = Engine.by(Rubric.standard());
      Judge judge = new Judge(engine.scorer(), engine.feedback());
      ReviewPass review =
          new ReviewPass(ledger, clock, judge, () -> BareNode.SETTLE, () -> BareNode.EVERY_REPLY);
      BackfillPass backfill = new BackfillPass(ledger, clock, () -> PER_MINUTE);
      pull.step(desk.account());
      Instant since = clock.instant().minus(Duration.ofDays(30));
      ledger.keep(
          books ->
              books
                  .backfills()
                  .begin(
                      Child.ACCOUNT,
                      new Order(since, null, false),
                      desk.account().helpdesk().startingAt(since),
                      clock.instant()));
      long began = System.nanoTime();
      while (state(ledger) != State.DONE) {
        backfill.step(desk.account());
        int read = 0;
        while (read++ < 500 && review.step(desk.account())) {
          // the backfill gets its turn between
        }
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      Balance balance = Balance.of(world, ledger);
      System.out.println(Balance.head());
      System.out.println(balance.row("backfill of " + sizes.tickets + " tickets"));
      System.out.printf(
          Locale.ROOT,
          "%.0f s, %.0f tickets/s, heap %.0f MB, calls %s, %.2f a ticket%n",
          seconds,
          sizes.tickets / seconds,
          (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6,
          desk.calls(),
          desk.calls().values().stream().mapToLong(Long::longValue).sum() / (double) sizes.tickets);
      return balance.lost() == 0 && balance.written() == 0 ? 0 : 1;
    }
  }

  private static State state(Ledger ledger) {
    return ledger.ask(books -> books.backfills().of(Child.ACCOUNT).orElseThrow().state());
  }
}
