package dev.attune.deploy.proof;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The console's pages as a browser asks for them, of a server on a filled ledger. */
final class ConsolePages {

  private static final Duration START = Duration.ofMinutes(10);
  private static final int WARM = 10;
  private static final double P95 = 0.95;
  private static final int MOST_MILLIS = 300;
  private static final long MANY = 1_000_000;

  private final ServerNode node;
  private final int times;

  private ConsolePages(ServerNode node, int times) {
    this.node = node;
    this.times = times;
  }

  /**
   * Lines of a table: the first asked of a fresh server, and median and 95th percentile once it is
   * warm; in milliseconds, until the last byte came, or the first where that is said. Then what an
   * export of many rows leaves in the server's memory.
   */
  static List<String> times(Path home, String databaseUrl, int times) throws IOException {
    try (World world = new World("zendesk", databaseUrl, 1);
        ServerNode node = ServerNode.start(home, world, databaseUrl)) {
      Patience.until("the server at work", START, () -> node.status().isPresent());
      return new ConsolePages(node, times).all();
    }
  }

  private List<String> all() throws IOException {
    List<String> lines =
        new ArrayList<>(List.of(line("page or call of the server", "first", "ms", "p95")));
    lines.add(timed("today", "today", true));
    lines.add(timed("today, one team", "today?account=big&group=team+3", true));
    lines.add(timed("today, empathy beside outcomes", "today/outcomes", true));
    lines.add(timed("highlights", "highlights", true));
    lines.add(timed("highlights that could be shared", "highlights/candidates", true));
    lines.add(timed("digest of the month", "digest?kind=monthly", true));
    lines.add(timed("reviews, newest", "reviews/page", true));
    lines.add(timed("reviews, widest gap", "reviews/page?sort=widest-gap", true));
    lines.add(timed("reviews of one agent", "reviews/page?agent=a7", true));
    lines.add(timed("reviews, two filters", "reviews/page?need=3&fit=1", true));
    lines.add(timed("reviews whose notes were refused", "reviews/page?note=refused", true));
    lines.add(timed("reviews without a note", "reviews/page?note=none", true));
    lines.add(timed("reviews behind a policy wall", "reviews/page?flag=policy_wall", true));
    lines.add(timed("reviews overruled", "reviews/page?verdict=overruled", true));
    lines.add(timed("reviews disputed", "reviews/page?dispute=open", true));
    lines.add(timed("people", "people", true));
    lines.add(timed("audit", "audit", true));
    lines.add(timed("calibrations", "calibrations", true));
    lines.add(timed("one review", "reviews/" + newest(), true));
    lines.add(timed("status", "status", true));
    lines.add(timed("export, first byte, all", "reviews", false));
    lines.add(timed("export, first byte, one agent", "reviews?agent=a7", false));
    lines.add(
        timed("export, first byte, CSV since June", "reviews?format=csv&since=2026-06-01", false));
    lines.add(streamed());
    return lines;
  }

  private int newest() throws IOException {
    try (JsonReader page = Json.createReader(new StringReader(node.answer("reviews/page")))) {
      return page.readObject().getJsonArray("reviews").getJsonObject(0).getInt("id");
    }
  }

  private String timed(String what, String path, boolean whole) throws IOException {
    double first = millis(node.asked(path, whole));
    for (int i = 1; i < WARM; i++) {
      node.asked(path, whole);
    }
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      all.add(millis(node.asked(path, whole)));
    }
    Collections.sort(all);
    double p95 = all.get((int) (all.size() * P95));
    return line(what, text(first), text(all.get(all.size() / 2)), text(p95))
        + (p95 < MOST_MILLIS ? "" : " LONGER THAN " + MOST_MILLIS + " MS");
  }

  private String streamed() throws IOException {
    long before = node.heap();
    long lines = node.lines("reviews", MANY);
    return String.format(
        Locale.ROOT,
        "server's heap, MB, before and after %d exported rows: %d, %d",
        lines,
        before / 1_000_000,
        node.heap() / 1_000_000);
  }

  private static double millis(Duration took) {
    return took.toNanos() / 1e6;
  }

  private static String text(double millis) {
    return String.format(Locale.ROOT, "%.1f", millis);
  }

  private static String line(String what, String first, String one, String other) {
    return String.format(Locale.ROOT, "%-42s%12s%12s%12s", what, first, one, other);
  }
}
