package dev.attune.freshdesk;

import dev.attune.helpdesk.Checkpoint;
import dev.attune.helpdesk.HelpdeskException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far the list of changed tickets has been read. Times are epoch seconds.
 *
 * @param since to ask from; that second is told again
 * @param base answers before this one have been told for sure
 * @param page within a second that holds more tickets than a page, else 1
 * @param again true on the second walk through such a second, which catches what moved meanwhile
 * @param seen tickets told that the next page tells again, as far as they can be carried
 */
record FreshdeskCheckpoint(long since, long base, int page, boolean again, Map<Long, Seen> seen) {

  private static final int CARRIED = 100;
  private static final int RADIX = 36;

  /**
   * @param updated when it had been changed last
   * @param answered when an agent had answered last, 0 for never
   */
  record Seen(long updated, long answered) {}

  FreshdeskCheckpoint {
    Map<Long, Seen> newest = new LinkedHashMap<>();
    seen.entrySet().stream()
        .skip(Math.max(0, seen.size() - CARRIED))
        .forEach(one -> newest.put(one.getKey(), one.getValue()));
    seen = newest;
  }

  static FreshdeskCheckpoint at(long second) {
    return new FreshdeskCheckpoint(second, second, 1, false, Map.of());
  }

  Checkpoint toCheckpoint() {
    StringBuilder text =
        new StringBuilder("freshdesk-1 since=" + since + " base=" + base + " page=" + page);
    text.append(" again=").append(again).append(" seen=");
    seen.forEach(
        (id, one) ->
            text.append(Long.toString(id, RADIX))
                .append(':')
                .append(Long.toString(one.updated(), RADIX))
                .append(':')
                .append(Long.toString(one.answered(), RADIX))
                .append(','));
    return new Checkpoint(text.toString());
  }

  /**
   * @throws HelpdeskException.Unreadable when it isn't one of ours
   */
  static FreshdeskCheckpoint of(Checkpoint checkpoint) {
    Map<String, String> fields = new HashMap<>();
    for (String field : checkpoint.value().split(" ", -1)) {
      int equals = field.indexOf('=');
      fields.put(equals < 0 ? field : field.substring(0, equals), field.substring(equals + 1));
    }
    try {
      return new FreshdeskCheckpoint(
          Long.parseLong(fields.getOrDefault("since", "")),
          Long.parseLong(fields.getOrDefault("base", "")),
          Integer.parseInt(fields.getOrDefault("page", "")),
          Boolean.parseBoolean(fields.get("again")),
          seen(fields.getOrDefault("seen", "")));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new HelpdeskException.Unreadable(
          "The checkpoint of this account is not one of Freshdesk's. Nothing was read; set"
              + " attune.account.NAME.since to begin anew.",
          e);
    }
  }

  private static Map<Long, Seen> seen(String text) {
    Map<Long, Seen> seen = new LinkedHashMap<>();
    for (String one : text.split(",", -1)) {
      if (!one.isEmpty()) {
        String[] parts = one.split(":", -1);
        seen.put(
            Long.parseLong(parts[0], RADIX),
            new Seen(Long.parseLong(parts[1], RADIX), Long.parseLong(parts[2], RADIX)));
      }
    }
    return seen;
  }
}
