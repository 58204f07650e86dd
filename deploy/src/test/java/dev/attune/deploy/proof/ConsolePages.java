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

  private final ServerNode node;
  private final int times;

  private ConsolePages(ServerNode node, int times) {
    this.node = node;
    this.times = times;
  }

  /** Lines of a table: median and 95th percentile in milliseconds, until the last byte came. */
  static List<String> times(Path home, String databaseUrl, int times) throws IOException {
    try (World world = new World("zendesk", databaseUrl, 1);
        ServerNode node = ServerNode.start(home, world, databaseUrl)) {
      Patience.until("the server at work", START, () -> node.status().isPresent());
      return new ConsolePages(node, times).all();
    }
  }

  private List<String> all() throws IOException {
    List<String> lines = new ArrayList<>(List.of(line("page or call of the server", "ms", "p95")));
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
    lines.add(timed("one review", "reviews/" + newest(), true));
    lines.add(timed("status", "status", true));
    lines.add(timed("export, first byte, all", "reviews", false));
    lines.add(timed("export, first byte, one agent", "reviews?agent=a7", false));
    lines.add(
        timed("export, first byte, CSV since June", "reviews?format=csv&since=2026-06-01", false));
    return lines;
  }

  private int newest() throws IOException {
    try (JsonReader page = Json.createReader(new StringReader(node.answer("reviews/page")))) {
      return page.readObject().getJsonArray("reviews").getJsonObject(0).getInt("id");
    }
  }

  private String timed(String what, String path, boolean whole) throws IOException {
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < WARM + times; i++) {
      Duration took = node.asked(path, whole);
      if (i >= WARM) {
        all.add(took.toNanos() / 1e6);
      }
    }
    Collections.sort(all);
    return line(what, millis(all.get(all.size() / 2)), millis(all.get((int) (all.size() * P95))));
  }

  private static String millis(double time) {
    return String.format(Locale.ROOT, "%.1f", time);
  }

  private static String line(String what, String one, String other) {
    return String.format(Locale.ROOT, "%-42s%12s%12s", what, one, other);
  }
}
