package dev.attune.deploy.proof;

import dev.attune.deploy.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ends the server in good order, mid-run, and looks how long that takes and what it leaves. */
@Command(
    name = "stop",
    description = "Ends the server by SIGTERM, mid-run, again and again; prints how long it takes.")
final class StopCommand implements Callable<Integer> {

  private static final Duration REST = Duration.ofMinutes(60);
  private static final Duration LONGEST = Duration.ofSeconds(10);

  @Mixin private Sizes sizes = new Sizes();

  @Option(names = "--times", defaultValue = "10", description = "default ${DEFAULT-VALUE}")
  private int times;

  @Option(names = "--home", defaultValue = "deploy/target", description = "where attune.jar is")
  private Path home = Path.of("deploy/target");

  @Override
  public Integer call() throws IOException {
    Random random = new Random(sizes.seed);
    Ledgers ledgers = Ledgers.postgres();
    Ledger ledger = ledgers.ledger();
    List<Duration> took = new ArrayList<>();
    int leftBehind = 0;
    int broken = 0;
    try (World world = new World(sizes.vendor, ledgers.url(), 1)) {
      for (int end = 0; end < times; end++) {
        try (ServerNode node = ServerNode.start(home, world, ledgers.url())) {
          long before = Balance.entered(ledger);
          world.fill(Math.max(1, sizes.tickets / times));
          Patience.until("work under way", REST, () -> Balance.entered(ledger) > before);
          Patience.sleep(Duration.ofMillis(random.nextInt(2_000)));
          took.add(node.stop());
          broken += node.process().exitValue() == 0 ? 0 : 1;
          leftBehind += ledger.ask(books -> books.nodes().all()).size();
        }
      }
      try (ServerNode node = ServerNode.start(home, world, ledgers.url())) {
        Patience.until(
            "all work done", REST, () -> !node.process().isAlive() || Balance.done(world, ledger));
      }
      Collections.sort(took);
      Balance balance = Balance.of(world, ledger);
      System.out.println(Balance.head());
      System.out.println(balance.row("server, ended " + times + " times"));
      System.out.printf(
          Locale.ROOT,
          "shipped scorer; took %.1f s, %.1f s at most; left the ledger without a word: %d times;"
              + " ended with a status that isn't 0: %d times%n",
          took.get(took.size() / 2).toMillis() / 1e3,
          took.get(took.size() - 1).toMillis() / 1e3,
          leftBehind,
          broken);
      boolean soon = took.get(took.size() - 1).compareTo(LONGEST) <= 0;
      return balance.good() && soon && leftBehind + broken == 0 ? 0 : 1;
    }
  }
}
