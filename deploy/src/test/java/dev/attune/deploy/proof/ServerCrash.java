package dev.attune.deploy.proof;

import dev.attune.deploy.ledger.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Servers, some at once on one ledger, killed at any time: one time in three while they start or
 * soon after, otherwise while they are seen at work.
 *
 * @param atOnce how many are alive at a time
 */
record ServerCrash(Sizes sizes, int deaths, int atOnce, Path home) {

  private static final Duration REST = Duration.ofMinutes(40);
  private static final Duration START = Duration.ofMinutes(5);
  private static final int STARTING_MS = 12_000;
  private static final int WORKING_MS = 5_000;

  Part run() throws IOException {
    long began = System.nanoTime();
    Ledgers ledgers = Ledgers.postgres();
    Ledger ledger = ledgers.ledger();
    try (World world = new World(sizes.vendor, ledgers.url(), 1)) {
      world.fill(sizes.tickets);
      int atWork = die(world, ledgers);
      Duration lastDeath = since(began);
      Duration noted;
      try (Service service = new Service(home, world, ledgers.url())) {
        ServerNode last = service.node();
        until("all reviewed and noted", last, () -> Balance.noted(world, ledger));
        noted = since(began);
        until("all work done", last, () -> Balance.done(world, ledger));
      }
      return new Part(
          "server, killed " + deaths + " times",
          Balance.of(world, ledger),
          2 * atWork >= deaths,
          since(began),
          List.of(
              String.format(
                  Locale.ROOT,
                  "server, shipped scorer, %d at once: %d of %d had judged a reply or written a"
                      + " note themselves%n  the last death came after %.1f minutes, all was"
                      + " reviewed and noted after %.1f; then second looks alone",
                  atOnce,
                  atWork,
                  deaths,
                  minutes(lastDeath),
                  minutes(noted))));
    }
  }

  private static void until(String what, ServerNode last, BooleanSupplier so) {
    Patience.until(what, REST, () -> !last.process().isAlive() || so.getAsBoolean());
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private static double minutes(Duration time) {
    return time.toSeconds() / 60.0;
  }

  /** How many of them had done something. */
  private int die(World world, Ledgers ledgers) {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger atWork = new AtomicInteger();
    Lines.work(
        atOnce,
        line -> {
          Random random = new Random(sizes.seed + line);
          try (Service service = new Service(home, world, ledgers.url())) {
            for (int death; (death = begun.getAndIncrement()) < deaths; ) {
              boolean atStart = death % 3 == 0;
              atWork.addAndGet(killed(service.node(), atStart, random, world, ledgers) ? 1 : 0);
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return atWork.get();
  }

  /** True when it had done something by then. */
  private static boolean killed(
      ServerNode node, boolean atStart, Random random, World world, Ledgers ledgers)
      throws IOException {
    if (!atStart) {
      Patience.until(
          "server at work",
          START,
          () ->
              node.worked() > 0
                  || Balance.done(world, ledgers.ledger())
                  || !node.process().isAlive());
    }
    Patience.sleep(Duration.ofMillis(random.nextInt(atStart ? STARTING_MS : WORKING_MS)));
    node.requireAlive();
    boolean worked = node.worked() > 0;
    node.kill();
    return worked;
  }
}
