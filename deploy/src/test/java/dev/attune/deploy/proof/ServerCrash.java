package dev.attune.deploy.proof;

import dev.attune.deploy.ledger.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

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
      try (Service service = new Service(home, world, ledgers.url())) {
        ServerNode last = service.node();
        Patience.until(
            "all work done", REST, () -> !last.process().isAlive() || Balance.done(world, ledger));
      }
      return new Part(
          "server, killed " + deaths + " times",
          Balance.of(world, ledger),
          2 * atWork >= deaths,
          Duration.ofNanos(System.nanoTime() - began),
          List.of(
              "server, shipped scorer, "
                  + atOnce
                  + " at once: "
                  + atWork
                  + " of "
                  + deaths
                  + " had judged a reply or written a note themselves"));
    }
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
