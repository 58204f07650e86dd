package dev.attune.deploy.demo;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the server made of the replies of an account, counted from its export. Not thread-safe.
 *
 * <p>A message that was merged into a later one is no reply of its own.
 */
final class Figures {

  private long reviewed;
  private long gaps;
  private final Set<String> notes = new HashSet<>();
  private final Map<String, Long> unscored = new TreeMap<>();
  private final Map<String, Long> messagesByTicket = new HashMap<>();

  /** Counts one line of the export. */
  void add(JsonObject row) {
    messagesByTicket.merge(row.getString("ticket", ""), 1L, Long::sum);
    if (row.containsKey("unscored")) {
      unscored.merge(row.getString("unscored"), 1L, Long::sum);
    } else if (row.containsKey("score")) {
      reviewed++;
      gaps += row.getInt("gap");
      addNote(row);
    }
  }

  private void addNote(JsonObject row) {
    if (row.get("note") instanceof JsonObject note
        && note.getString("state", "").equals("written")) {
      notes.add(row.getString("ticket", "") + ' ' + note.getString("id", ""));
    }
  }

  long replies() {
    return reviewed + unscored.values().stream().mapToLong(Long::longValue).sum();
  }

  long reviewed() {
    return reviewed;
  }

  /** Notes written; one may speak of several replies. */
  long notes() {
    return notes.size();
  }

  long sumOfGaps() {
    return gaps;
  }

  /** Replies that were not judged, by reason. */
  Map<String, Long> unscored() {
    return Map.copyOf(unscored);
  }

  /** Answers of a ticket that the export names, merged ones included. */
  long messages(String ticket) {
    return messagesByTicket.getOrDefault(ticket, 0L);
  }
}
