package dev.attune.deploy.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What one vendor's run came to.
 *
 * @param rested true when nothing was left to do
 * @param faults that struck
 * @param hints webhook calls taken in
 * @param calls credits by kind
 * @param mostUsed the largest share of each limit that any of its windows saw, as the helpdesk
 *     counts
 * @param sandboxTime how long it took by the helpdesk's clock
 * @param time how long it really took
 */
record Result(
    String vendor,
    Tally tally,
    boolean rested,
    long faults,
    long hints,
    Map<String, Long> calls,
    Map<String, Double> mostUsed,
    Duration sandboxTime,
    Duration time) {

  static String table(List<Result> results, String scorer) {
    List<String> lines = new ArrayList<>();
    lines.add(row("", results, Result::vendor));
    count(lines, "changed tickets", results, r -> r.tally.tickets());
    count(lines, "answers on them", results, r -> r.tally.replies());
    count(lines, "  in the ledger exactly once", results, r -> r.tally.entered());
    count(lines, "  seen twice", results, r -> r.tally.seenTwice());
    count(lines, "  lost", results, r -> r.tally.lost());
    count(lines, "  in the ledger and on no ticket", results, r -> r.tally.invented());
    count(lines, "replies with a note", results, r -> r.tally.noted());
    count(lines, "  most notes left on one reply", results, r -> r.tally.mostNotes());
    count(lines, "  left twice", results, r -> r.tally.leftTwice());
    count(lines, "  written and on no ticket", results, r -> r.tally.notesMissing());
    count(lines, "public notes", results, r -> r.tally.publicNotes());
    keys(results, r -> r.tally.states().keySet())
        .forEach(
            state ->
                count(
                    lines,
                    "notes " + state,
                    results,
                    r -> r.tally.states().getOrDefault(state, 0L)));
    count(lines, "faults that struck", results, Result::faults);
    count(lines, "webhook calls taken in", results, Result::hints);
    keys(results, r -> r.calls.keySet())
        .forEach(
            call ->
                count(lines, "credits for " + call, results, r -> r.calls.getOrDefault(call, 0L)));
    lines.add(row("largest share of a limit used", results, r -> share(r.largestShare())));
    lines.add(row("sandbox time, hours", results, r -> hours(r.sandboxTime)));
    lines.add(row("minutes", results, r -> minutes(r.time)));
    lines.add(row("scorer", results, r -> scorer));
    return String.join("\n", lines);
  }

  double largestShare() {
    return mostUsed.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  private static void count(
      List<String> lines, String label, List<Result> results, Function<Result, Long> figure) {
    lines.add(row(label, results, result -> figure.apply(result).toString()));
  }

  private static Set<String> keys(List<Result> results, Function<Result, Set<String>> keys) {
    Set<String> all = new TreeSet<>();
    results.forEach(result -> all.addAll(keys.apply(result)));
    return all;
  }

  private static String row(String label, List<Result> results, Function<Result, String> cell) {
    StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-34s", label));
    results.forEach(result -> row.append(String.format(Locale.ROOT, "%18s", cell.apply(result))));
    return row.toString();
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }

  private static String hours(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toMinutes() / 60.0);
  }

  private static String minutes(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toSeconds() / 60.0);
  }
}
