package dev.attune.deploy.proof;

import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.Nodes.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Two servers on one PostgreSQL: one is frozen for a minute, later the other one is killed. */
@Command(
    name = "nodes",
    description = "Two servers on one PostgreSQL: one is frozen for a while, the other killed.")
final class NodesCommand implements Callable<Integer> {

  private static final Duration START = Duration.ofMinutes(5);

  /** Our own notes change tickets, which come back a minute later and must lead to nothing. */
  private static final Duration ECHO = Duration.ofSeconds(90);

  private static final Duration REST = Duration.ofMinutes(60);
  private static final Duration SOON = Duration.ofSeconds(30);

  @Mixin private Sizes sizes = new Sizes();

  @Option(names = "--frozen", defaultValue = "60", description = "seconds; ${DEFAULT-VALUE}")
  private int frozen;

  @Option(names = "--home", defaultValue = "deploy/target", description = "where attune.jar is")
  private Path home = Path.of("deploy/target");

  @Override
  public Integer call() throws IOException {
    Ledgers ledgers = Ledgers.postgres();
    Ledger ledger = ledgers.ledger();
    try (World world = new World(sizes.vendor, ledgers.url(), 1);
        ServerNode one = ServerNode.start(home, world, ledgers.url())) {
      Patience.until("the first server at work", START, () -> names(ledger).size() == 1);
      Set<String> first = names(ledger);
      try (ServerNode other = ServerNode.start(home, world, ledgers.url())) {
        Patience.until("both at work", START, () -> names(ledger).size() == 2);
        world.fill(sizes.tickets / 2);
        Patience.until("work under way", START, () -> Balance.entered(ledger) > 0);
        int frozenWith = stopWith(ledgers, one, first);
        Duration takenOver =
            Patience.until(
                "the frozen one's work taken over",
                START,
                () -> names(ledger).stream().noneMatch(first::contains));
        Patience.sleep(Duration.ofMillis(Math.max(0, frozen * 1000L - takenOver.toMillis())));
        one.signal("CONT");
        Patience.until(
            "the frozen one back", START, () -> names(ledger).stream().anyMatch(first::contains));
        world.fill(sizes.tickets - sizes.tickets / 2);
        Set<String> second = new HashSet<>(names(ledger));
        second.removeAll(first);
        int killedWith = stopWith(ledgers, other, second);
        other.signal("KILL");
        Duration again =
            Patience.until(
                "the killed one's work taken over",
                START,
                () -> names(ledger).stream().noneMatch(second::contains));
        Patience.until("all work done", REST, () -> Balance.done(world, ledger));
        Patience.sleep(ECHO);
        Patience.until("what came back looked at", REST, () -> Balance.done(world, ledger));
        Balance balance = Balance.of(world, ledger);
        System.out.println(Balance.head());
        System.out.println(balance.row("two servers, frozen and killed"));
        System.out.printf(
            "shipped scorer; taken over from the frozen one, which had %d claim(s), after %.1f s,"
                + " from the killed one, which had %d, after %.1f s; %s%n",
            frozenWith,
            takenOver.toMillis() / 1e3,
            killedWith,
            again.toMillis() / 1e3,
            soon(takenOver, again) ? "within 30 s" : "NOT within 30 s");
        return balance.good() && soon(takenOver, again) ? 0 : 1;
      }
    }
  }

  private static boolean soon(Duration one, Duration other) {
    return one.compareTo(SOON) <= 0 && other.compareTo(SOON) <= 0;
  }

  /**
   * Stops a server once it has taken something up: one that holds nothing leaves nothing to take
   * over. Tells how much.
   */
  private static int stopWith(Ledgers ledgers, ServerNode node, Set<String> names) {
    AtomicInteger claims = new AtomicInteger();
    Patience.until(
        "the server holding a claim",
        START,
        () -> {
          node.signal("STOP");
          claims.set(names.stream().mapToInt(name -> claims(ledgers, name)).sum());
          if (claims.get() == 0) {
            node.signal("CONT");
          }
          return claims.get() > 0;
        });
    return claims.get();
  }

  /** Tickets and notes that a server has taken up. */
  private static int claims(Ledgers ledgers, String name) {
    try (var connection = ledgers.dataSource().getConnection();
        var query =
            connection.prepareStatement(
                "select (select count(*) from ticket where claimed_by = ?)"
                    + " + (select count(*) from note where claimed_by = ?)")) {
      query.setString(1, name);
      query.setString(2, name);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> names(Ledger ledger) {
    return ledger.ask(books -> books.nodes().all()).stream()
        .map(Node::name)
        .collect(Collectors.toSet());
  }
}
