package dev.attune.freshdesk;

import dev.attune.freshdesk.wire.Named;
import dev.attune.freshdesk.wire.Page;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.HelpdeskException.Unauthorized;
import dev.attune.helpdesk.HelpdeskException.Unreadable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Names of groups or products, remembered for six hours. A name is a help, not a need: where it
 * can't be had, the id stands for it. Thread-safe.
 */
final class FreshdeskNames {

  private static final Duration FRESH = Duration.ofHours(6);
  private static final int MOST_PAGES = 20;

  private final IntFunction<Page<Named>> source;
  private final Clock clock;
  private final Map<Long, String> names = new HashMap<>();
  private Instant goodUntil = Instant.MIN;

  FreshdeskNames(IntFunction<Page<Named>> source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  synchronized String name(@Nullable Long id) {
    if (id == null) {
      return "";
    }
    if (clock.instant().isAfter(goodUntil)) {
      refresh();
    }
    return names.getOrDefault(id, String.valueOf(id));
  }

  private void keep(Named one) {
    if (one.id() != null && one.name() != null) {
      names.put(one.id(), one.name());
    }
  }

  private void refresh() {
    try {
      Page<Named> some;
      int page = 1;
      do {
        some = source.apply(page++);
        some.rows().forEach(this::keep);
      } while (some.more() && page <= MOST_PAGES);
    } catch (Refused | Unauthorized | Unreadable e) {
      // the ids stand for the names until the next try
      names.clear();
    }
    goodUntil = clock.instant().plus(FRESH);
  }
}
