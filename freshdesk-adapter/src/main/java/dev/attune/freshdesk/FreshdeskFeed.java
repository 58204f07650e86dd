package dev.attune.freshdesk;

import dev.attune.freshdesk.FreshdeskCheckpoint.Seen;
import dev.attune.freshdesk.wire.FreshdeskApi;
import dev.attune.freshdesk.wire.Page;
import dev.attune.freshdesk.wire.TicketRow;
import dev.attune.helpdesk.Checkpoint;
import dev.attune.helpdesk.TicketChange;
import dev.attune.helpdesk.TicketPage;
import dev.attune.ticket.TicketId;
import dev.attune.wire.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what changed: the list of tickets by their last change, a hundred in a call, with the
 * statistics that tell whether an agent has answered since. Thread-safe.
 *
 * <p>Easy to get wrong: rows move to the end of the list while it is read, so a page number skips
 * some. We go on from the last row's time instead, and turn pages only inside a second that holds
 * more rows than a page; such a second is walked twice, since rows may have moved out of it. At the
 * end the last minute is read again next time, because a change may become visible late.
 */
final class FreshdeskFeed {

  private static final long LATE = 60;

  private final String account;
  private final FreshdeskApi api;
  private final FreshdeskRows rows;

  FreshdeskFeed(String account, FreshdeskApi api, FreshdeskRows rows) {
    this.account = account;
    this.api = api;
    this.rows = rows;
  }

  TicketPage next(Checkpoint since) {
    FreshdeskCheckpoint from = FreshdeskCheckpoint.of(since);
    if (api.heard() && from.since() > api.theirNow().getEpochSecond()) {
      return new TicketPage(List.of(), since, true);
    }
    Page<TicketRow> page = api.tickets(Instant.ofEpochSecond(from.since()), from.page());
    boolean caughtUp = !page.more() && !crowded(from);
    int nameless = (int) page.rows().stream().filter(row -> row.id() == null).count();
    return new TicketPage(
        changes(page, from), after(page, from).toCheckpoint(), caughtUp, nameless);
  }

  private List<TicketChange> changes(Page<TicketRow> page, FreshdeskCheckpoint from) {
    List<TicketChange> changes = new ArrayList<>();
    for (TicketRow row : page.rows()) {
      Seen now = seen(row);
      if (row.id() != null && !now.equals(from.seen().get(row.id()))) {
        TicketChange change = change(row, row.id(), from);
        changes.add(change);
        rows.changed(row, change.worthReading());
      }
    }
    return changes;
  }

  private TicketChange change(TicketRow row, long id, FreshdeskCheckpoint from) {
    Seen before = from.seen().get(id);
    boolean answered =
        second(answeredAt(row)) >= from.base()
            && (before == null || before.answered() != second(answeredAt(row)));
    Instant customer = row.stats() == null ? null : Times.read(row.stats().requesterRespondedAt());
    return new TicketChange(
        new TicketId(account, String.valueOf(id)),
        answered ? answeredAt(row) : null,
        second(customer) >= from.base() ? customer : null,
        // what makes no sense may be an answer: the reading will tell
        Boolean.TRUE.equals(row.reduced()));
  }

  private FreshdeskCheckpoint after(Page<TicketRow> page, FreshdeskCheckpoint from) {
    long newest = page.rows().stream().mapToLong(row -> seen(row).updated()).max().orElse(0);
    newest = Math.max(newest, from.since());
    if (crowded(from) && (newest > from.since() || !page.more())) {
      return new FreshdeskCheckpoint(from.since(), from.base(), 1, true, Map.of());
    }
    if (!page.more()) {
      long late = api.theirNow().getEpochSecond() - LATE;
      long since = Math.max(from.since(), Math.min(newest + 1, late));
      return new FreshdeskCheckpoint(since, since, 1, false, told(page, from, since));
    }
    if (newest == from.since()) {
      return from.page() < FreshdeskApi.LAST_PAGE
          ? new FreshdeskCheckpoint(newest, from.base(), from.page() + 1, from.again(), Map.of())
          : new FreshdeskCheckpoint(newest + 1, from.base(), 1, false, Map.of());
    }
    return new FreshdeskCheckpoint(newest, from.base(), 1, false, told(page, from, newest));
  }

  /** In the first walk through a second with more rows than a page. */
  private static boolean crowded(FreshdeskCheckpoint from) {
    return from.page() > 1 && !from.again();
  }

  private static Map<Long, Seen> told(
      Page<TicketRow> page, FreshdeskCheckpoint from, long nextSince) {
    Map<Long, Seen> told = new LinkedHashMap<>(from.seen());
    page.rows().stream()
        .filter(row -> row.id() != null)
        .sorted(Comparator.comparingLong(row -> seen(row).updated()))
        .forEach(
            row -> {
              told.remove(row.id());
              told.put(row.id(), seen(row));
            });
    told.values().removeIf(one -> one.updated() < nextSince);
    return told;
  }

  private static Seen seen(TicketRow row) {
    return new Seen(second(Times.read(row.updatedAt())), second(answeredAt(row)));
  }

  private static @Nullable Instant answeredAt(TicketRow row) {
    return row.stats() == null ? null : Times.read(row.stats().agentRespondedAt());
  }

  private static long second(@Nullable Instant at) {
    return at == null ? 0 : at.getEpochSecond();
  }
}
