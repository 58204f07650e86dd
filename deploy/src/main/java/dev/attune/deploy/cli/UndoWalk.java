package dev.attune.deploy.cli;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks the server to take notes back until none remain, waits where the budget or the helpdesk
 * wants it, and tells what came of it. Not thread-safe.
 */
final class UndoWalk {

  private static final int TRIES = 6;
  private static final int COUNTED = 1000;
  private static final Duration SHORTEST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Steps steps;
  private final Clock clock;
  private final PrintWriter err;
  private final List<String> left = new ArrayList<>();
  private long after;
  private long deleted;
  private long redacted;
  private long alreadyGone;
  private long held;
  private int tries;

  /** One call of the server. */
  @FunctionalInterface
  interface Steps {
    JsonObject step(long after) throws IOException;
  }

  UndoWalk(Steps steps, Clock clock, PrintWriter err) {
    this.steps = steps;
    this.clock = clock;
    this.err = err;
  }

  /** Walks to the end; 0 when all are gone, 1 when some are left. */
  int run(String account, PrintWriter out) throws IOException {
    JsonObject step;
    do {
      step = steps.step(after);
      count(step);
      tell(step);
    } while (goesOn(step));
    long onTheirWay = number(step, "onTheirWay");
    out.printf("account        %s%n", account);
    out.printf("deleted        %d%n", deleted);
    out.printf("blacked out    %d%n", redacted);
    out.printf("already gone   %d%n", alreadyGone);
    out.printf("not written    %d planned note(s)%n", held);
    out.printf("left           %s%n", atLeast(left.size() + number(step, "remaining"), step));
    left.forEach(note -> out.println("  " + note));
    if (onTheirWay > 0) {
      out.printf(
          "on their way   %d; it will be known within minutes whether they stand on a ticket: then"
              + " run this again%n",
          onTheirWay);
    }
    out.flush();
    return left.isEmpty() && number(step, "remaining") == 0 && onTheirWay == 0 ? 0 : 1;
  }

  private void count(JsonObject step) {
    long moved = number(step, "after");
    tries = moved == after ? tries : 0;
    after = moved;
    deleted += number(step, "deleted");
    redacted += number(step, "redacted");
    alreadyGone += number(step, "alreadyGone");
    held += number(step, "held");
    step.getJsonArray("left").getValuesAs(JsonValue::asJsonObject).forEach(this::leave);
  }

  private void leave(JsonObject note) {
    left.add(
        "ticket "
            + note.getString("ticket")
            + ", note "
            + note.getString("note")
            + ": "
            + note.getString("reason"));
  }

  private void tell(JsonObject step) {
    err.println(
        "attune: "
            + (deleted + redacted + alreadyGone)
            + " taken back, "
            + left.size()
            + " left, "
            + remaining(step)
            + " to go");
    err.flush();
  }

  private static String remaining(JsonObject step) {
    return atLeast(number(step, "remaining"), step);
  }

  /** The server counts no further. */
  private static String atLeast(long notes, JsonObject step) {
    return notes + (number(step, "remaining") >= COUNTED ? " or more" : "");
  }

  private boolean goesOn(JsonObject step) {
    if (step.get("trouble") instanceof JsonObject trouble) {
      return afterTrouble(trouble);
    }
    return number(step, "remaining") > 0;
  }

  private boolean afterTrouble(JsonObject trouble) {
    JsonObject note = trouble.getJsonObject("note");
    if (!trouble.containsKey("waitUntil")) {
      err.println("attune: stopped: " + note.getString("reason"));
      return false;
    }
    boolean limit = trouble.getBoolean("limit", false);
    if (!limit && ++tries >= TRIES) {
      leave(note);
      after = number(trouble, "id");
      tries = 0;
      return true;
    }
    Instant until = Instant.parse(trouble.getString("waitUntil"));
    err.println(
        "attune: waiting until " + until + (limit ? ": the account's budget is spent" : ""));
    err.flush();
    wait(Duration.between(clock.instant(), until));
    return true;
  }

  private static void wait(Duration asked) {
    Duration time = asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked;
    Server.sleep(time.compareTo(LONGEST) < 0 ? time : LONGEST);
  }

  private static long number(JsonObject object, String name) {
    return object.getJsonNumber(name).longValue();
  }
}
