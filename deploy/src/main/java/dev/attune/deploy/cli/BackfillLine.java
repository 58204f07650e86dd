package dev.attune.deploy.cli;

import jakarta.json.JsonObject;
import java.time.Duration;

/** How far a backfill is, in a line; it says what isn't known yet. */
final class BackfillLine {

  private BackfillLine() {}

  static String of(JsonObject told) {
    String state = told.getString("state");
    long read = told.getInt("read");
    String expected =
        told.containsKey("expected")
            ? (state.equals("listing") ? "about " : "") + told.getInt("expected")
            : "an unknown number";
    return state + ": " + read + " of " + expected + " tickets read" + left(told, state);
  }

  private static String left(JsonObject told, String state) {
    if (state.equals("done") || state.equals("stopped")) {
      return "";
    }
    return told.containsKey("secondsLeft")
        ? ", about " + told(Duration.ofSeconds(told.getInt("secondsLeft"))) + " left"
        : ", too early to say how long it takes";
  }

  private static String told(Duration left) {
    if (left.toHours() > 0) {
      return left.toHours() + " h " + left.toMinutesPart() + " min";
    }
    return left.toMinutes() > 0 ? left.toMinutes() + " min" : left.toSeconds() + " s";
  }
}
