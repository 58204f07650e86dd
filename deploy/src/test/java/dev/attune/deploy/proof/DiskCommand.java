package dev.attune.deploy.proof;

import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The server while its ledger's disk is full. */
@Command(
    name = "disk",
    description = "Fills the disk that the ledger is on, mid-run, and frees it again. Needs root.")
final class DiskCommand implements Callable<Integer> {

  private static final Duration START = Duration.ofMinutes(5);
  private static final Duration REST = Duration.ofMinutes(60);
  private static final int SKIPPED = 3;

  @Mixin private Sizes sizes = new Sizes();

  @Option(names = "--seconds", defaultValue = "60", description = "full; ${DEFAULT-VALUE}")
  private int seconds;

  @Option(names = "--megabytes", defaultValue = "256", description = "default ${DEFAULT-VALUE}")
  private int megabytes;

  @Option(names = "--database", defaultValue = "postgres", description = "postgres or h2")
  private String database = "postgres";

  @Option(names = "--home", defaultValue = "deploy/target", description = "where attune.jar is")
  private Path home = Path.of("deploy/target");

  @Override
  public Integer call() throws IOException, SQLException {
    try (SmallDisk disk = SmallDisk.of(megabytes)) {
      String url =
          database.equals("h2")
              ? "jdbc:h2:file:" + disk.directory().resolve("ledger") + ";DB_CLOSE_ON_EXIT=FALSE"
              : Databases.postgresOn(disk.directory());
      return run(disk, url);
    } catch (IOException e) {
      System.err.println("SKIPPED: no small disk can be mounted here (" + e.getMessage() + ")");
      return SKIPPED;
    }
  }

  private int run(SmallDisk disk, String url) throws IOException {
    try (World world = new World(sizes.vendor, url, 1);
        Service service = new Service(home, world, url)) {
      world.fill(sizes.tickets);
      Patience.until("work under way", START, () -> service.node().entered() > 0);
      for (int second = 0; second < seconds; second++) {
        disk.fill(); // again and again, since a database gives room back
        Patience.sleep(Duration.ofSeconds(1));
      }
      disk.free();
      Duration rest =
          Patience.until(
              "all work done",
              REST,
              () -> service.node().entered() >= world.answers() && service.node().quiet());
      Optional<String> said = service.said("ledger's database failed");
      service.node().stop();
      Balance balance = Balance.of(world, open(url));
      System.out.println(Balance.head());
      System.out.println(balance.row(database + ", disk full for " + seconds + " s"));
      System.out.printf(
          Locale.ROOT,
          "shipped scorer; done %d s after there was room again, started %d time(s); it"
              + " said:%n%s%n",
          rest.toSeconds(),
          service.starts(),
          said.orElse("NOTHING, so this shows nothing: have more --tickets, or fewer --megabytes"));
      return balance.good() && said.isPresent() ? 0 : 1;
    }
  }

  private Ledger open(String url) {
    return Ledgers.open(url, database.equals("h2") ? "attune" : "postgres");
  }
}
