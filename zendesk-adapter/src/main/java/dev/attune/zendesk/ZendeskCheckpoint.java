package dev.attune.zendesk;

import dev.attune.helpdesk.Checkpoint;
import dev.attune.helpdesk.HelpdeskException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the events have been read, and the sweep of the ticket export if one is under way.
 *
 * @param start epoch seconds of the newest event read; the feed tells that second again
 * @param seen events of that second already told; empty when there are too many to carry
 * @param swept epoch seconds up to which the export has been compared with the events
 * @param sweep a sweep under way, or null
 */
record ZendeskCheckpoint(long start, List<Long> seen, long swept, @Nullable Sweep sweep) {

  private static final int CARRIED = 100;

  /**
   * @param since epoch seconds it began at
   * @param cursor Zendesk's own, null on the first page
   * @param all true to report every ticket, since events may have been missed
   */
  record Sweep(long since, @Nullable String cursor, boolean all) {}

  ZendeskCheckpoint {
    seen = seen.size() > CARRIED ? List.of() : List.copyOf(seen);
  }

  static ZendeskCheckpoint at(long second) {
    return new ZendeskCheckpoint(second, List.of(), second, null);
  }

  ZendeskCheckpoint read(long upTo, List<Long> ofThatSecond) {
    return new ZendeskCheckpoint(upTo, ofThatSecond, swept, sweep);
  }

  ZendeskCheckpoint sweeping(@Nullable Sweep next) {
    return new ZendeskCheckpoint(start, seen, swept, next);
  }

  ZendeskCheckpoint sweptTo(long second) {
    return new ZendeskCheckpoint(start, seen, second, null);
  }

  Checkpoint toCheckpoint() {
    StringBuilder text = new StringBuilder("zendesk-1 events=" + start + " swept=" + swept);
    if (!seen.isEmpty()) {
      text.append(" seen=").append(String.join(",", seen.stream().map(String::valueOf).toList()));
    }
    if (sweep != null) {
      text.append(" since=").append(sweep.since()).append(" all=").append(sweep.all());
      text.append(sweep.cursor() == null ? "" : " cursor=" + sweep.cursor());
    }
    return new Checkpoint(text.toString());
  }

  /**
   * @throws HelpdeskException.Unreadable when it isn't one of ours
   */
  static ZendeskCheckpoint of(Checkpoint checkpoint) {
    Map<String, String> fields = new HashMap<>();
    for (String field : checkpoint.value().split(" ", -1)) {
      int equals = field.indexOf('=');
      fields.put(equals < 0 ? field : field.substring(0, equals), field.substring(equals + 1));
    }
    try {
      return of(fields);
    } catch (NumberFormatException e) {
      throw new HelpdeskException.Unreadable(
          "The checkpoint of this account is not one of Zendesk's. Nothing was read; set"
              + " attune.account.NAME.since to begin anew.",
          e);
    }
  }

  private static ZendeskCheckpoint of(Map<String, String> fields) {
    long start = Long.parseLong(fields.getOrDefault("events", ""));
    List<Long> seen =
        Arrays.stream(fields.getOrDefault("seen", "").split(",", -1))
            .filter(id -> !id.isEmpty())
            .map(Long::valueOf)
            .toList();
    Sweep sweep =
        fields.containsKey("since")
            ? new Sweep(
                Long.parseLong(fields.getOrDefault("since", "")),
                fields.get("cursor"),
                Boolean.parseBoolean(fields.get("all")))
            : null;
    return new ZendeskCheckpoint(
        start, seen, Long.parseLong(fields.getOrDefault("swept", "")), sweep);
  }
}
