package dev.attune.deploy.proof;

import dev.attune.deploy.proof.ConsoleViews.View;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** The console's pages as browsers ask for them, of a server on a filled ledger. */
final class ConsolePages {

  private static final Duration START = Duration.ofMinutes(10);
  private static final int WARM = 10;
  private static final double P95 = 0.95;
  private static final int MOST_MILLIS = 300;
  private static final int UNBOUNDED = Integer.MAX_VALUE;
  private static final long MANY = 1_000_000;

  private final ServerNode node;
  private final int times;
  private boolean slow;

  private ConsolePages(ServerNode node, int times) {
    this.node = node;
    this.times = times;
  }

  /**
   * Prints a table: the first asked of a fresh server, and median and 95th percentile once it is
   * warm; in milliseconds, until the last byte came, or the first where that is said. Then what an
   * export of many rows leaves in the server's memory.
   *
   * @return whether all that has a limit kept it
   */
  static boolean timed(Path home, DataSource database, int times) throws IOException, SQLException {
    String url = Ledgers.address(database);
    try (World world = new World("zendesk", url, 1);
        ServerNode node = ServerNode.start(home, world, url)) {
      Patience.until("the server at work", START, () -> node.status().isPresent());
      ConsolePages pages = new ConsolePages(node, times);
      pages.all(Browsing.on(database));
      return !pages.slow;
    }
  }

  private void all(Browsing people) throws IOException {
    ConsoleViews views = new ConsoleViews(people, newest(), practice());
    head("pages, with all that each asks for, one after the other");
    views.pages().forEach(view -> told(view, true, MOST_MILLIS));
    head("lists");
    views.lists().forEach(view -> told(view, true, MOST_MILLIS));
    head("exports, until their first byte");
    for (String asked : List.of("", "?agent=a7", "?format=csv&since=2026-06-01", "?format=xlsx")) {
      told(
          new View("reviews" + asked, List.of(Question.of("reviews" + asked))), false, MOST_MILLIS);
    }
    head("buttons, without a limit");
    views.buttons(rubric()).forEach(view -> told(view, true, UNBOUNDED));
    System.out.println(streamed());
  }

  private String newest() throws IOException {
    return read("reviews/page").asJsonObject().getJsonArray("reviews").getJsonObject(0).get("id")
        + "";
  }

  private String practice() throws IOException {
    return read("practice").asJsonArray().getJsonObject(0).getString("id");
  }

  /** The rubric in use, as a text in JSON. */
  private String rubric() throws IOException {
    return String.valueOf(read("preview/rubric").asJsonObject().get("text"));
  }

  private JsonStructure read(String path) throws IOException {
    try (JsonReader reader = Json.createReader(new StringReader(node.answer(path)))) {
      return reader.read();
    }
  }

  /** One that isn't answered is told as such, and the others are timed all the same. */
  private void told(View view, boolean whole, int most) {
    try {
      System.out.println(row(view, whole, most));
    } catch (IOException e) {
      slow = true;
      System.out.println(view.what() + " FAILED: " + e.getMessage());
    }
  }

  private String row(View view, boolean whole, int most) throws IOException {
    double first = millis(view, whole);
    for (int i = 1; i < WARM; i++) {
      millis(view, whole);
    }
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      all.add(millis(view, whole));
    }
    Collections.sort(all);
    double p95 = all.get((int) (all.size() * P95));
    slow |= p95 >= most;
    return line(view.what(), text(first), text(all.get(all.size() / 2)), text(p95))
        + (p95 < most ? "" : " LONGER THAN " + most + " MS");
  }

  private double millis(View view, boolean whole) throws IOException {
    if (!whole) {
      // the export that was asked before, and left at its first byte, has to end
      Patience.until("room for an export", START, this::room);
    }
    Duration took = Duration.ZERO;
    for (Question question : view.asked()) {
      took = took.plus(node.asked(question, whole));
    }
    return took.toNanos() / 1e6;
  }

  private boolean room() {
    try {
      node.asked(Question.of("reviews?agent=nobody"), true);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private String streamed() throws IOException {
    Patience.until("room for an export", START, this::room);
    long before = node.heap();
    long lines = node.lines("reviews", MANY);
    return String.format(
        Locale.ROOT,
        "server's heap, MB, before and after %d exported rows: %d, %d",
        lines,
        before / 1_000_000,
        node.heap() / 1_000_000);
  }

  private static void head(String what) {
    System.out.println(line(what, "first", "ms", "p95"));
  }

  private static String text(double millis) {
    return String.format(Locale.ROOT, "%.1f", millis);
  }

  private static String line(String what, String first, String one, String other) {
    return String.format(Locale.ROOT, "%-56s%10s%10s%10s", what, first, one, other);
  }
}
