package dev.attune.deploy.browser;

import static dev.attune.deploy.browser.HostileDesk.LONGEST_NAME;
import static dev.attune.deploy.browser.HostileDesk.TEXTS;
import static dev.attune.deploy.browser.HostileDesk.cut;

import dev.attune.deploy.digest.Digest;
import dev.attune.deploy.ledger.DailyCounts.Messages;
import dev.attune.deploy.ledger.DailyCounts.Wall;
import dev.attune.deploy.ledger.Heard;
import dev.attune.deploy.today.Fetched;
import dev.attune.deploy.today.Load;
import dev.attune.deploy.today.Today.Sum;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import java.util.Map;

/** Last week's digest as the server would tell it, had everybody been hostile by then. */
final class HostileDigest {

  private HostileDigest() {}

  static String json() {
    return JsonbBuilder.create().toJson(digest());
  }

  private static Digest digest() {
    List<String> names = TEXTS.values().stream().map(text -> cut(text, LONGEST_NAME)).toList();
    return new Digest(
        "weekly",
        "2026-W09",
        "2026-02-23",
        "2026-03-01",
        List.copyOf(TEXTS.values()),
        sum(""),
        sum(""),
        new Messages(5, 0, 0, Map.of("unsure", 1L)),
        new Fetched(6, 0, 0, 5, 0, Map.of("unsure", 1L), 0),
        names.stream().map(HostileDigest::sum).toList(),
        names.stream().map(name -> new Wall("fresh", name, name, 2, 1)).toList(),
        new Heard.Sums(1, 1, 1, 4, 1, 1, 1),
        names.stream().map(name -> new Load("fresh", "a1", name, 4, 3, 3, 3, true)).toList(),
        0);
  }

  private static Sum sum(String name) {
    return new Sum(
        "fresh",
        name,
        1,
        1,
        List.of(0L, 0L, 0L, 0L, 1L, 0L, 0L),
        List.of(1.0, 1.0, 1.0, 1.0),
        List.of(0L, 0L, 0L, 1L),
        List.of(0L, 1L, 0L, 0L, 0L));
  }
}
