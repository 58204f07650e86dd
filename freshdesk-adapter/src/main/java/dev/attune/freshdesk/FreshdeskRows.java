package dev.attune.freshdesk;

import dev.attune.freshdesk.wire.FreshdeskApi;
import dev.attune.freshdesk.wire.TicketRow;
import dev.attune.helpdesk.HelpdeskException.Unreadable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tickets that the feed has shown as answered, kept until they are read, so that reading one costs
 * its conversations alone. Kept for ten minutes, renewed by the feed, bounded in number and size.
 * Thread-safe.
 */
final class FreshdeskRows {

  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final int KEPT = 2_000;
  private static final int LONGEST = 64_000;

  private record Kept(TicketRow row, Instant at) {}

  private final FreshdeskApi api;
  private final Clock clock;
  private final Map<Long, Kept> rows =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Kept> eldest) {
          return size() > KEPT;
        }
      };

  FreshdeskRows(FreshdeskApi api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  /** The feed shows a ticket's newest state. */
  synchronized void changed(TicketRow row, boolean answered) {
    @Nullable Long id = row.id();
    if (id == null) {
      return;
    }
    boolean known = rows.remove(id) != null;
    String text = row.description();
    if ((known || answered) && text != null && text.length() <= LONGEST) {
      rows.put(id, new Kept(row, clock.instant()));
    }
  }

  TicketRow row(long ticket, String purpose) {
    return kept(ticket).orElseGet(() -> fetched(ticket, purpose));
  }

  private TicketRow fetched(long ticket, String purpose) {
    TicketRow row = api.ticket(ticket, purpose);
    if (row.id() == null) {
      throw new Unreadable(
          "Freshdesk's answer for ticket "
              + ticket
              + " is none of its tickets. It is set aside and tried again.",
          null);
    }
    changed(row, true);
    return row;
  }

  private synchronized Optional<TicketRow> kept(long ticket) {
    Kept one = rows.get(ticket);
    return one == null || one.at().plus(FRESH).isBefore(clock.instant())
        ? Optional.empty()
        : Optional.of(one.row());
  }
}
