package dev.attune.deploy.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Kills what works, again and again, and looks what is left in the end. */
@Command(
    name = "crash",
    description = {
      "Kills a bare pass in its own process at chosen steps, and beside it, on a ledger of its own,"
          + " the server at any time."
    })
final class CrashCommand implements Callable<Integer> {

  @Mixin private Sizes sizes = new Sizes();

  @Option(names = "--bare", defaultValue = "1000", description = "deaths of the bare pass")
  private int bare;

  @Option(names = "--at-once", defaultValue = "3", description = "bare passes; ${DEFAULT-VALUE}")
  private int atOnce;

  @Option(names = "--server", defaultValue = "60", description = "deaths of the server")
  private int server;

  @Option(
      names = "--servers-at-once",
      defaultValue = "1",
      description = "servers on one ledger; ${DEFAULT-VALUE}")
  private int serversAtOnce;

  @Option(names = "--home", defaultValue = "deploy/target", description = "where attune.jar is")
  private Path home = Path.of("deploy/target");

  @Override
  public Integer call() {
    ExecutorService beside = Executors.newFixedThreadPool(2);
    List<Future<Part>> running = new ArrayList<>();
    if (bare > 0) {
      running.add(beside.submit(() -> new BareCrash(sizes, bare, atOnce).run()));
    }
    if (server > 0) {
      running.add(beside.submit(() -> new ServerCrash(sizes, server, serversAtOnce, home).run()));
    }
    beside.shutdown();
    List<Part> parts = running.stream().map(Patience::outcome).toList();
    System.out.println(Balance.head());
    parts.forEach(part -> System.out.println(part.balance().row(part.name())));
    parts.forEach(Part::tell);
    System.out.println("seed " + sizes.seed + ", " + sizes.vendor);
    return parts.stream().allMatch(Part::good) ? 0 : 1;
  }
}
