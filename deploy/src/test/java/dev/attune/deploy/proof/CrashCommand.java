package dev.attune.deploy.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Kills what works, again and again, and looks what is left in the end. */
@Command(
    name = "crash",
    description = {
      "Kills a bare pass in its own process at chosen steps, and the server at any time."
    })
final class CrashCommand implements Callable<Integer> {

  private static final Duration REST = Duration.ofMinutes(30);
  private static final int WIDEST = 400;

  @Mixin private Sizes sizes = new Sizes();

  @Option(names = "--bare", defaultValue = "1000", description = "deaths of the bare pass")
  private int bare;

  @Option(names = "--server", defaultValue = "60", description = "deaths of the server")
  private int server;

  @Option(names = "--home", defaultValue = "deploy/target", description = "where attune.jar is")
  private Path home = Path.of("deploy/target");

  @Override
  public Integer call() throws IOException {
    boolean good = true;
    List<String> rows = new ArrayList<>(List.of(Balance.head()));
    if (bare > 0) {
      Balance balance = bare();
      rows.add(balance.row("bare pass, killed " + bare + " times"));
      good = balance.good();
    }
    if (server > 0) {
      Balance balance = server();
      rows.add(balance.row("server, killed " + server + " times"));
      good &= balance.good();
    }
    rows.add(
        "seed " + sizes.seed + ", " + sizes.vendor + "; the server judges by the shipped scorer");
    rows.forEach(System.out::println);
    return good ? 0 : 1;
  }

  private Balance bare() throws IOException {
    Random random = new Random(sizes.seed);
    Ledgers ledgers = Ledgers.postgres();
    try (World world = new World(sizes.vendor, ledgers.url(), sizes.speed)) {
      world.fill(sizes.tickets);
      Map<String, Integer> steps = new TreeMap<>();
      // each death leaves enough of the work for those that follow
      int instants = Math.max(5, Math.min(WIDEST, 10 * sizes.tickets / Math.max(1, bare)));
      for (int death = 0; death < bare; death++) {
        // each named step first, while there is work that comes by it
        boolean named = death < Halting.NAMED.size();
        try (Child child =
            named
                ? Child.start(world, random.nextInt(3), Halting.NAMED.get(death))
                : Child.start(world, random.nextInt(instants), "")) {
          steps.merge(child.died().orElse("anywhere"), 1, Integer::sum);
        }
      }
      try (Child last = Child.start(world)) {
        rest(world, ledgers, last.process());
      }
      System.out.println("bare pass, word scorer, died " + steps);
      return Balance.of(world, ledgers.ledger());
    }
  }

  private Balance server() throws IOException {
    Random random = new Random(sizes.seed);
    Ledgers ledgers = Ledgers.postgres();
    try (World world = new World(sizes.vendor, ledgers.url(), 1)) {
      world.fill(sizes.tickets);
      for (int death = 0; death < server; death++) {
        try (ServerNode node = ServerNode.start(home, world, ledgers.url())) {
          // sometimes while it starts, mostly while it works
          Patience.sleep(Duration.ofMillis(2_000 + random.nextInt(18_000)));
          node.signal("KILL");
        }
      }
      try (ServerNode node = ServerNode.start(home, world, ledgers.url())) {
        rest(world, ledgers, node.process());
      }
      return Balance.of(world, ledgers.ledger());
    }
  }

  private static void rest(World world, Ledgers ledgers, Process process) {
    Patience.until(
        "all work done", REST, () -> !process.isAlive() || Balance.done(world, ledgers.ledger()));
  }
}
