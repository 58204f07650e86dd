package dev.attune.deploy.proof;

import dev.attune.deploy.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * The server, killed at any time: one time in three while it starts or soon after, otherwise while
 * it is seen at work.
 */
record ServerCrash(Sizes sizes, int deaths, Path home) {

  private static final Duration REST = Duration.ofMinutes(40);
  private static final Duration START = Duration.ofMinutes(5);
  private static final int STARTING_MS = 12_000;
  private static final int WORKING_MS = 5_000;

  Part run() throws IOException {
    long began = System.nanoTime();
    Random random = new Random(sizes.seed);
    Ledgers ledgers = Ledgers.postgres();
    Ledger ledger = ledgers.ledger();
    int atWork = 0;
    try (World world = new World(sizes.vendor, ledgers.url(), 1);
        Service service = new Service(home, world, ledgers.url())) {
      world.fill(sizes.tickets);
      for (int death = 0; death < deaths; death++) {
        long before = Balance.progress(ledger);
        ServerNode node = service.node();
        if (death % 3 == 0) {
          Patience.sleep(Duration.ofMillis(random.nextInt(STARTING_MS)));
        } else {
          Patience.until(
              "server at work",
              START,
              () ->
                  Balance.progress(ledger) > before
                      || Balance.done(world, ledger)
                      || !node.process().isAlive());
          Patience.sleep(Duration.ofMillis(random.nextInt(WORKING_MS)));
        }
        node.requireAlive();
        node.kill();
        atWork += Balance.progress(ledger) > before ? 1 : 0;
      }
      ServerNode last = service.node();
      Patience.until(
          "all work done", REST, () -> !last.process().isAlive() || Balance.done(world, ledger));
      return new Part(
          "server, killed " + deaths + " times",
          Balance.of(world, ledger),
          2 * atWork >= deaths,
          Duration.ofNanos(System.nanoTime() - began),
          List.of(
              "server, shipped scorer: "
                  + atWork
                  + " of "
                  + deaths
                  + " had reviewed or written something since their start"));
    }
  }
}
