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
 * Queues by their number, remembered for ten minutes. Where one can't be had, its number stands for
 * its name. Thread-safe.
 */
final class RtQueues {

  private static final Duration FRESH = Duration.ofMinutes(10);

  private record Known(Queue queue, Instant until) {}

  private final RtApi api;
  private final Clock clock;
  private final Map<String, Known> known = new HashMap<>();

  RtQueues(RtApi api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  String name(@Nullable Ref queue) {
    String name = queue == null ? "" : queue(queue).name();
    return name == null ? "" : name;
  }

  /** Who gets a mail of each comment in a queue. */
  List<Ref> adminCcs(@Nullable Ref queue) {
    return queue == null ? List.of() : queue(queue).adminCcs();
  }

  private synchronized Queue queue(Ref queue) {
    String id = String.valueOf(queue.id());
    Known one = known.get(id);
    if (one == null || !one.until().isAfter(clock.instant())) {
      one = new Known(read(id), clock.instant().plus(FRESH));
      known.put(id, one);
    }
    return one.queue();
  }

  private Queue read(String id) {
    try {
      return api.queue(id);
    } catch (Refused | Unauthorized | Unreadable e) {
      return new Queue(id, List.of());
    }
  }
}
