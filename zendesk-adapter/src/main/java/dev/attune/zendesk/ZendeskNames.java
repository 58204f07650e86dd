package dev.attune.zendesk;

import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.HelpdeskException.Unauthorized;
import dev.attune.helpdesk.HelpdeskException.Unreadable;
import dev.attune.zendesk.wire.Names;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Names of groups or brands, remembered for six hours. A name is a help, not a need: where it can't
 * be had, the id stands for it. Thread-safe.
 */
final class ZendeskNames {

  private static final Duration FRESH = Duration.ofHours(6);

  private final Supplier<Names> source;
  private final Clock clock;
  private Map<Long, String> names = Map.of();
  private Instant goodUntil = Instant.MIN;

  ZendeskNames(Supplier<Names> source, Clock clock) {
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

  private void refresh() {
    goodUntil = clock.instant().plus(FRESH);
    try {
      names = source.get().byId();
    } catch (Refused | Unauthorized | Unreadable e) {
      names = Map.of();
    } catch (RuntimeException e) {
      goodUntil = Instant.MIN;
      throw e;
    }
  }
}
