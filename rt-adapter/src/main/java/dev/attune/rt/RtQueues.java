package dev.attune.rt;

import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.HelpdeskException.Unauthorized;
import dev.attune.helpdesk.HelpdeskException.Unreadable;
import dev.attune.rt.wire.Queue;
import dev.attune.rt.wire.Ref;
import dev.attune.rt.wire.RtApi;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Queues by their number. A name is remembered for ten minutes, and where it can't be had the
 * number stands for it; who is mailed is asked for each time, and not knowing it is a failure.
 * Thread-safe.
 */
final class RtQueues {

  private static final Duration FRESH = Duration.ofMinutes(10);

  private record Known(String name, Instant until) {}

  private final RtApi api;
  private final Clock clock;
  private final Map<String, Known> known = new HashMap<>();

  RtQueues(RtApi api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  synchronized String name(@Nullable Ref queue) {
    if (queue == null) {
      return "";
    }
    String id = String.valueOf(queue.id());
    Known one = known.get(id);
    if (one == null || !one.until().isAfter(clock.instant())) {
      one = new Known(read(id), clock.instant().plus(FRESH));
      known.put(id, one);
    }
    return one.name();
  }

  private String read(String id) {
    try {
      String name = api.queue(id).name();
      return name == null ? "" : name;
    } catch (Refused | Unreadable e) {
      return id; // refused credentials are another matter: they concern everything
    }
  }

  /**
   * Who gets a mail of each comment in a queue, as it is now.
   *
   * @throws Refused with {@code FORBIDDEN} where that can't be seen
   * @throws Unauthorized where the credentials are refused, whatever the queue
   */
  List<Ref> adminCcs(@Nullable Ref queue) {
    if (queue == null || queue.id() == null) {
      throw unseen("of a ticket whose queue Request Tracker doesn't name");
    }
    Queue now;
    try {
      now = api.queue(queue.id());
    } catch (Refused e) {
      throw unseen("in queue " + queue.id());
    }
    if (now.adminCcs() == null) {
      throw unseen("in queue " + queue.id());
    }
    return now.adminCcs();
  }

  /** Not knowing who is mailed, nothing may be written. */
  static Refused unseen(String where) {
    return new Refused(
        "It can't be seen who would be mailed a note "
            + where
            + ", so none is written there. Give the bot user's group SeeQueue on that queue, then"
            + " run ./attune check.",
        Refused.Reason.FORBIDDEN);
  }
}
