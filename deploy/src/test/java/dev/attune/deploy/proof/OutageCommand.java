package dev.attune.deploy.proof;

import dev.attune.deploy.bench.Gate;
import dev.attune.deploy.ledger.Ledger;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The server while its database can't be reached for a while. */
@Command(
    name = "outage",
    description =
        "Shuts the way to the database for a while, mid-run, or lets it say nothing any more, and"
            + " opens it again.")
final class OutageCommand implements Callable<Integer> {

  private static final Duration START = Duration.ofMinutes(5);
  private static final Duration REST = Duration.ofMinutes(60);

  @Mixin private Sizes sizes = new Sizes();

  @Option(names = "--seconds", defaultValue = "60", description = "default ${DEFAULT-VALUE}")
  private int seconds;

  @Option(
      names = "--silent",
      description = "no connection breaks: what is sent never arrives, as when power is lost")
  private boolean silent;

  @Option(names = "--home", defaultValue = "deploy/target", description = "where attune.jar is")
  private Path home = Path.of("deploy/target");

  @Override
  public Integer call() throws IOException {
    Ledgers ledgers = Ledgers.postgres();
    Ledger ledger = ledgers.ledger();
    URI direct = URI.create(ledgers.url().substring("jdbc:".length()));
    try (Gate gate = new Gate(direct.getHost(), direct.getPort());
        World world = new World(sizes.vendor, ledgers.url(), 1);
        ServerNode node = ServerNode.start(home, world, through(gate, direct))) {
      world.fill(sizes.tickets);
      Patience.until("work under way", START, () -> Balance.entered(ledger) > 0);
      if (silent) {
        gate.hold();
      } else {
        gate.shut();
      }
      Patience.sleep(Duration.ofSeconds(seconds));
      gate.open();
      Duration rest = Patience.until("all work done", REST, () -> Balance.done(world, ledger));
      Balance balance = Balance.of(world, ledger);
      System.out.println(Balance.head());
      System.out.println(
          balance.row("database " + (silent ? "silent" : "away") + " for " + seconds + " s"));
      System.out.printf(
          Locale.ROOT,
          "shipped scorer; done %d s after it came back; the server said:%n",
          rest.toSeconds());
      Optional<String> said = node.said("ledger's database failed");
      System.out.println(said.orElse("NOTHING, so this shows nothing: have more --tickets"));
      return balance.good() && said.isPresent() ? 0 : 1;
    }
  }

  private static String through(Gate gate, URI direct) {
    return "jdbc:postgresql://127.0.0.1:" + gate.port() + direct.getPath();
  }
}
