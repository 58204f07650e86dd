package dev.attune.zendesk;

import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.HelpdeskException.Unauthorized;
import dev.attune.helpdesk.HelpdeskException.Unreadable;
import dev.attune.zendesk.wire.Names;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names of groups or brands, remembered for six hours. A name is a help, not a need: where it can't
 * be had, the id stands for it. Thread-safe.
 */
final class ZendeskNames {

  private static final Duration FRESH = Duration.ofHours(6);

  private static final int MOST_PAGES = 20;

  /** Gives the page behind a cursor; null stands for the first. */
  interface Source {
    Names page(@Nullable String after);
  }

  private final Source source;
  private final Clock clock;
  private Map<Long, String> names = Map.of();
  private Instant goodUntil = Instant.MIN;

  ZendeskNames(Source source, Clock clock) {
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

  private Map<Long, String> all() {
    Map<Long, String> all = new HashMap<>();
    String after = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      Names some = source.page(after);
      all.putAll(some.byId());
      after = some.next();
      if (after == null) {
        break;
      }
    }
    return all;
  }

  private void refresh() {
    goodUntil = clock.instant().plus(FRESH);
    try {
      names = all();
    } catch (Refused | Unauthorized | Unreadable e) {
      names = Map.of();
    } catch (RuntimeException e) {
      goodUntil = Instant.MIN;
      throw e;
    }
  }
}
