package dev.attune.deploy.proof;

import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.ledger.Checkpoints.Standing;
import dev.attune.deploy.ledger.Daily.Slice;
import dev.attune.deploy.ledger.Exports.Filter;
import dev.attune.deploy.ledger.Exports.Place;
import dev.attune.deploy.ledger.Facet;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.Seen;
import dev.attune.deploy.ledger.Staff;
import dev.attune.deploy.ledger.TicketRead;
import dev.attune.deploy.today.Today;
import dev.attune.helpdesk.Checkpoint;
import dev.attune.ticket.TicketId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the work costs on a ledger with years of history. */
@Command(
    name = "size",
    description = "Fills a PostgreSQL ledger with reviews and times what the passes ask of it.")
final class SizeCommand implements Callable<Integer> {

  private static final int TICKETS_A_PAGE = 100;

  /** Two replies, as before. */
  private static final TicketRead READ = new TicketRead(null, new Seen(2, 0), new Seen(2, 0));

  /** What an index leads to directly, whatever the history; a walk through it takes many more. */
  private static final int MOST_PAGES = 2_500;

  /**
   * For all teams at once: a look for each team's, brand's and channel's day of two weeks, the
   * pages of twelve weeks, and who answered whom of two weeks, agent by agent of an index alone.
   * Each agent's walk begins at that index's root, which is in memory: more pages in half the time
   * than all replies at once. It grows with the desk, not with its history.
   */
  private static final int MOST_OF_A_DESK = 8_000;

  @Option(names = "--reviews", defaultValue = "5000000", description = "default ${DEFAULT-VALUE}")
  private long reviews;

  @Option(names = "--times", defaultValue = "50", description = "default ${DEFAULT-VALUE}")
  private int times;

  @Option(
      names = "--keep",
      description = "a directory for the ledger: filled once, measured again without filling")
  private @Nullable Path keep;

  @Option(
      names = "--home",
      defaultValue = "deploy/target",
      description = "where attune.jar is; without one no pages of the console are timed")
  private Path home = Path.of("deploy/target");

  @SuppressWarnings("NullAway.Init") // once the ledger is filled
  private Pooled pool;

  private Ledger ledger = new Ledger(Databases.h2());
  private int round;
  private boolean tooMany;

  @Override
  public Integer call() throws Exception {
    try (FilledLedger filled = FilledLedger.of(keep, reviews)) {
      return measured(filled.dataSource());
    }
  }

  private int measured(DataSource database) throws SQLException, IOException {
    pool = new Pooled(database);
    ledger = new Ledger(pool.dataSource());
    System.out.println(
        row("asked of " + reviews + " reviews", "median ms", "worst ms") + "       pages");
    time("a page of 100 changed tickets kept", this::pullPage);
    time("a due ticket claimed and done", this::ticket);
    time("a note claimed", this::noteClaim);
    time("what an agent was given lately", () -> usage("a7"));
    time("export, first page, all", () -> export(Place.START, Filter.ALL));
    time("export, first page, one agent", () -> export(Place.START, filter(null, "a7")));
    time("export, first page, small account", () -> export(Place.START, filter("small", null)));
    time("export, first page, last month", () -> export(Place.START, lastMonth()));
    time("totals of an account", this::totals);
    time("today, the whole desk, for a lead", MOST_OF_A_DESK, () -> today(Slice.ALL));
    time(
        "today, one team",
        MOST_OF_A_DESK,
        () -> today(new Slice("big", "team 3", null, false, List.of())));
    time("today, an agent's own", this::ownDay);
    time("empathy beside outcomes of 28 days", this::outcomes);
    time("tickets set aside", () -> ledger.ask(books -> books.setAsides().of("big")));
    ExportWalk.of(ledger).forEach(System.out::println);
    if (Files.exists(home.resolve("attune.jar"))) {
      tooMany |= !ConsolePages.timed(home, database, times);
    }
    return tooMany ? 1 : 0;
  }

  private void pullPage() {
    Instant now = Instant.now();
    round++;
    ledger.keep(
        books -> {
          Standing standing = books.checkpoints().of("big").orElseThrow();
          Map<TicketId, Instant> due = new HashMap<>();
          for (int i = 0; i < TICKETS_A_PAGE; i++) {
            due.put(new TicketId("big", "t" + (round * 1001 + i * 7)), now);
          }
          books.tickets().remember(due);
          books
              .checkpoints()
              .move("big", standing.checkpoint(), new Checkpoint("c" + round), true, now);
        });
  }

  private void ticket() {
    Instant now = Instant.now();
    ledger.keep(
        books ->
            books
                .tickets()
                .claim("big", now, now.plusSeconds(120))
                .ifPresent(claimed -> books.tickets().done(claimed, READ, now)));
  }

  private void noteClaim() {
    Instant now = Instant.now();
    ledger.ask(books -> books.noteClaims().claim("big", now, now.plusSeconds(120)));
  }

  private void usage(String agent) {
    ledger.ask(books -> books.notePlans().usage("big", agent, Instant.now()));
  }

  private void export(Place from, Filter filter) {
    ledger.ask(books -> books.exports().after(from, filter, 50));
  }

  private void totals() {
    ledger.keep(
        books -> {
          books.totals().tickets("big");
          books.totals().messages("big");
          books.totals().notes("big");
        });
  }

  private void today(Slice slice) {
    ledger.ask(books -> Today.desk(books, slice, true, Instant.now()));
  }

  private void ownDay() {
    Slice own = Slice.of(List.of(new Staff.Agent("big", "a7", "", "")));
    ledger.ask(books -> Today.own(books, own, true, Instant.now()));
  }

  private void outcomes() {
    Instant since = Instant.now().minus(Duration.ofDays(28));
    ledger.ask(books -> books.qa().outcomes().csat(since));
    ledger.ask(books -> books.qa().outcomes().reopened(since));
  }

  private static Filter filter(@Nullable String account, @Nullable String agent) {
    Map<Facet, String> facets = new EnumMap<>(Facet.class);
    if (account != null) {
      facets.put(Facet.ACCOUNT, account);
    }
    if (agent != null) {
      facets.put(Facet.AGENT, agent);
    }
    return new Filter(null, null, facets, false, List.of());
  }

  private static Filter lastMonth() {
    return new Filter(
        Instant.now().minus(Duration.ofDays(30)),
        null,
        Map.of(Facet.ACCOUNT, "big"),
        false,
        List.of());
  }

  private void time(String what, Runnable question) throws SQLException {
    time(what, MOST_PAGES, question);
  }

  private void time(String what, int most, Runnable question) throws SQLException {
    List<Double> all = new ArrayList<>();
    question.run();
    long before = pool.pages();
    for (int i = 0; i < times; i++) {
      long began = System.nanoTime();
      question.run();
      all.add((System.nanoTime() - began) / 1e6);
    }
    long pages = (pool.pages() - before) / times;
    Collections.sort(all);
    System.out.println(
        row(what, millis(all.get(all.size() / 2)), millis(all.get(all.size() - 1)))
            + String.format(Locale.ROOT, "%12d%s", pages, pages > most ? " TOO MANY" : ""));
    tooMany |= pages > most;
  }

  private static String millis(double time) {
    return String.format(Locale.ROOT, "%.1f", time);
  }

  private static String row(String what, String one, String other) {
    return String.format(Locale.ROOT, "%-42s%12s%12s", what, one, other);
  }
}
