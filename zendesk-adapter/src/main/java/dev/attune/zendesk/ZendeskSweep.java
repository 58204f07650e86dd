package dev.attune.zendesk;

import dev.attune.helpdesk.HelpdeskException.Unreadable;
import dev.attune.helpdesk.TicketChange;
import dev.attune.helpdesk.TicketPage;
import dev.attune.ticket.TicketId;
import dev.attune.wire.Times;
import dev.attune.zendesk.ZendeskCheckpoint.Sweep;
import dev.attune.zendesk.wire.TicketExport;
import dev.attune.zendesk.wire.TicketRow;
import dev.attune.zendesk.wire.ZendeskApi;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares the export of changed tickets with the events that were told, and reports tickets whose
 * newest event wasn't. What was told is remembered since this process began, bounded; a change from
 * before that is not reported, unless the sweep is to report all. Thread-safe.
 */
final class ZendeskSweep {

  private static final int REMEMBERED = 100_000;

  private final String account;
  private final ZendeskApi api;
  private final ZendeskRows rows;
  private Instant rememberedSince = Instant.MAX;
  private final Map<Long, Instant> told =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Instant> eldest) {
          boolean full = size() > REMEMBERED;
          rememberedSince = full ? eldest.getValue() : rememberedSince;
          return full;
        }
      };

  ZendeskSweep(String account, ZendeskApi api, ZendeskRows rows) {
    this.account = account;
    this.api = api;
    this.rows = rows;
  }

  synchronized void told(long ticket, Instant event) {
    rememberedSince = event.isBefore(rememberedSince) ? event : rememberedSince;
    told.remove(ticket);
    told.put(ticket, event);
  }

  /** One page of the sweep; the feed goes on behind its last one. */
  TicketPage next(ZendeskCheckpoint from, Sweep sweep) {
    TicketExport page =
        api.export(sweep.since(), sweep.cursor())
            .orElseGet(() -> new TicketExport(List.of(), null, true));
    List<TicketChange> missed = new ArrayList<>();
    for (TicketRow row : page.tickets()) {
      if (row.id() != null && (sweep.all() || untold(row, from.start()))) {
        missed.add(missed(row.id(), Times.read(row.updatedAt())));
      }
    }
    int nameless = (int) page.tickets().stream().filter(row -> row.id() == null).count();
    if (!Boolean.FALSE.equals(page.endOfStream()) || page.afterCursor() == null) {
      return new TicketPage(missed, from.sweptTo(from.start()).toCheckpoint(), true, nameless);
    }
    if (page.afterCursor().equals(sweep.cursor())) {
      throw new Unreadable(
          "Zendesk's ticket export of account "
              + account
              + " does not move on although it says there is more. It is tried again; if it goes"
              + " on, tell Zendesk's support.",
          null);
    }
    Sweep rest = new Sweep(sweep.since(), page.afterCursor(), sweep.all());
    return new TicketPage(missed, from.sweeping(rest).toCheckpoint(), false, nameless);
  }

  /** It is about to be read, as what the events tell is. */
  private TicketChange missed(long ticket, @Nullable Instant updated) {
    Instant at = updated == null ? Instant.EPOCH : updated;
    rows.changed(ticket, at, true);
    return new TicketChange(new TicketId(account, String.valueOf(ticket)), at, null, false);
  }

  private synchronized boolean untold(TicketRow row, long readUpTo) {
    Instant updated = Times.read(row.updatedAt());
    if (row.id() == null || updated == null || "deleted".equals(row.status())) {
      return false;
    }
    Instant newest = told.getOrDefault(row.id(), rememberedSince);
    return newest.isBefore(updated.minusSeconds(1)) && updated.getEpochSecond() <= readUpTo;
  }
}
