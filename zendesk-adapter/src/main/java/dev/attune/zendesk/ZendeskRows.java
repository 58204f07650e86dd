package dev.attune.zendesk;

import dev.attune.helpdesk.HelpdeskException;
import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.HelpdeskException.Refused.Reason;
import dev.attune.wire.Times;
import dev.attune.zendesk.wire.TicketRow;
import dev.attune.zendesk.wire.TicketRows;
import dev.attune.zendesk.wire.ZendeskApi;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ticket rows, fetched a hundred in a call: with the first ticket that is read, all the others that
 * the feed has shown as answered come along, so that reading a ticket costs hardly more than its
 * comments. A row is kept for ten minutes or until the feed shows a newer event. Bounded and
 * thread-safe.
 */
final class ZendeskRows {

  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final int KEPT = 2_000;

  /** Some megabytes of numbers: as far as a feed may well be ahead of the reading. */
  private static final int WAITING = 50_000;

  /**
   * @param settled true when the second of its last change was over when it was fetched, so that
   *     its stamp stands for one state alone
   */
  record Row(TicketRow ticket, boolean reopened, Instant at, boolean settled) {}

  private final ZendeskApi api;
  private final Clock clock;
  private final Set<Long> waiting = new LinkedHashSet<>();
  private final Map<Long, Row> rows =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Row> eldest) {
          return size() > KEPT;
        }
      };

  ZendeskRows(ZendeskApi api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  /** The feed shows an event; what is known from before it is forgotten. */
  synchronized void changed(long ticket, Instant at, boolean answered) {
    Row row = rows.get(ticket);
    if (row != null && updated(row.ticket()).isBefore(at)) {
      rows.remove(ticket);
    }
    if (answered && waiting.size() < WAITING) {
      waiting.add(ticket);
    }
  }

  synchronized void forget(long ticket) {
    rows.remove(ticket);
  }

  /** The row as known, else as it is now. */
  Row row(long ticket, String account, String purpose) {
    return known(ticket).orElseGet(() -> now(ticket, account, purpose));
  }

  /** The row as it is now. */
  Row now(long ticket, String account, String purpose) {
    List<Long> ids = together(ticket);
    try {
      keep(api.tickets(ids, purpose));
    } catch (HelpdeskException e) {
      waitAgain(ids);
      throw e;
    }
    return known(ticket)
        .orElseThrow(
            () ->
                new Refused(
                    "Zendesk has no ticket "
                        + account
                        + "/"
                        + ticket
                        + ": it is deleted or was never there. It is left alone.",
                    Reason.GONE));
  }

  private synchronized Optional<Row> known(long ticket) {
    waiting.remove(ticket);
    Row row = rows.get(ticket);
    return row == null || row.at().plus(FRESH).isBefore(clock.instant())
        ? Optional.empty()
        : Optional.of(row);
  }

  private synchronized List<Long> together(long ticket) {
    rows.remove(ticket);
    List<Long> ids = new ArrayList<>();
    ids.add(ticket);
    for (Iterator<Long> next = waiting.iterator();
        next.hasNext() && ids.size() < ZendeskApi.MANY; ) {
      Long id = next.next();
      next.remove();
      if (id != ticket && !rows.containsKey(id)) {
        ids.add(id);
      }
    }
    return ids;
  }

  private synchronized void waitAgain(List<Long> ids) {
    waiting.addAll(ids);
  }

  private synchronized void keep(TicketRows fetched) {
    Instant theirs = api.theirNow();
    for (TicketRow row : fetched.tickets()) {
      if (row.id() != null) {
        boolean settled = updated(row).isBefore(theirs.minusSeconds(1));
        rows.put(row.id(), new Row(row, fetched.reopened(row.id()), clock.instant(), settled));
      }
    }
  }

  private static Instant updated(TicketRow row) {
    @Nullable Instant at = Times.read(row.updatedAt());
    return at == null ? Instant.EPOCH : at;
  }
}
