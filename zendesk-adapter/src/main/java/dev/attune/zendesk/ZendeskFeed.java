package dev.attune.zendesk;

import dev.attune.helpdesk.Checkpoint;
import dev.attune.helpdesk.HelpdeskException.Unreachable;
import dev.attune.helpdesk.HelpdeskException.Unreadable;
import dev.attune.helpdesk.TicketPage;
import dev.attune.wire.BoundedBody;
import dev.attune.zendesk.ZendeskCheckpoint.Sweep;
import dev.attune.zendesk.wire.EventPage;
import dev.attune.zendesk.wire.EventPage.Event;
import dev.attune.zendesk.wire.ZendeskApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what changed, cheaply: the account's ticket events with their comments, a thousand in a
 * call. Once a day, and wherever events may have been missed, {@link ZendeskSweep} compares them
 * with the ticket export. Thread-safe.
 *
 * <p>Easy to get wrong: the last minute is never told and "now" never becomes a checkpoint; the
 * newest second is told again; the end is {@code end_of_stream} and nothing else; a feed that stays
 * on one second although there is more is pinned, and must be stepped over with a note of the gap.
 */
final class ZendeskFeed {

  static final int FULL_PAGE = 1000;
  private static final int SMALL_PAGE = 100;

  /** Where even a small page's comments are more than we are willing to hold. */
  private static final int TINY_PAGE = 10;

  private static final Duration UNTOLD = Duration.ofSeconds(61);
  private static final Duration SWEEP_EVERY = Duration.ofHours(24);

  private final ZendeskApi api;
  private final ZendeskChanges changes;
  private final ZendeskSweep sweep;
  private final AtomicInteger pageSize = new AtomicInteger(FULL_PAGE);

  ZendeskFeed(ZendeskApi api, ZendeskChanges changes, ZendeskSweep sweep) {
    this.api = api;
    this.changes = changes;
    this.sweep = sweep;
  }

  TicketPage next(Checkpoint since) {
    ZendeskCheckpoint from = ZendeskCheckpoint.of(since);
    Sweep underWay = from.sweep();
    if (underWay != null) {
      return sweep.next(from, underWay);
    }
    if (api.heard() && from.start() > api.theirNow().minus(UNTOLD).getEpochSecond()) {
      return quiet(from);
    }
    int asked = pageSize.get();
    return events(from.start(), asked)
        .map(page -> page(from, page, asked))
        .orElseGet(() -> quiet(from));
  }

  private static TicketPage quiet(ZendeskCheckpoint from) {
    return new TicketPage(List.of(), from.toCheckpoint(), true);
  }

  /** A slow or broken answer is asked for again in smaller pieces. */
  private Optional<EventPage> events(long start, int asked) {
    try {
      return api.events(start, asked);
    } catch (Unreachable | Unreadable e) {
      boolean large = e.getCause() instanceof BoundedBody.TooLarge;
      pageSize.set(Math.max(large ? TINY_PAGE : Math.min(asked, SMALL_PAGE), asked / 2));
      throw e;
    }
  }

  private TicketPage page(ZendeskCheckpoint from, EventPage page, int asked) {
    List<Event> events = page.ticketEvents();
    Set<Long> seen = Set.copyOf(from.seen());
    List<Event> fresh =
        events.stream().filter(e -> e.id() == null || !seen.contains(e.id())).toList();
    long end = newest(from.start(), events, page.endTime());
    boolean last = page.endOfStream() == null ? events.size() < asked : page.endOfStream();
    ZendeskCheckpoint next = from.read(end, ofSecond(end, from, events));
    if (last || end == from.start()) {
      pageSize.set(FULL_PAGE);
    } else if (asked < SMALL_PAGE) {
      pageSize.set(SMALL_PAGE);
    }
    if (last) {
      return page(fresh, due(next), true);
    }
    return page(fresh, end == from.start() ? unpinned(next, asked) : next, false);
  }

  private TicketPage page(List<Event> fresh, ZendeskCheckpoint next, boolean caughtUp) {
    int nameless = (int) fresh.stream().filter(event -> event.ticketId() == null).count();
    return new TicketPage(changes.of(fresh), next.toCheckpoint(), caughtUp, nameless);
  }

  /**
   * More events share the second than a page holds: take a full page, else step over the second.
   */
  private ZendeskCheckpoint unpinned(ZendeskCheckpoint pinned, int asked) {
    if (asked < FULL_PAGE) {
      return pinned;
    }
    return pinned
        .read(pinned.start() + 1, List.of())
        .sweeping(new Sweep(pinned.start(), null, true));
  }

  private ZendeskCheckpoint due(ZendeskCheckpoint caughtUp) {
    boolean due = caughtUp.start() - caughtUp.swept() >= SWEEP_EVERY.toSeconds();
    return due ? caughtUp.sweeping(new Sweep(caughtUp.swept(), null, false)) : caughtUp;
  }

  private static long newest(long start, List<Event> events, @Nullable Long endTime) {
    LongStream times =
        events.stream().filter(e -> e.timestamp() != null).mapToLong(ZendeskFeed::second);
    long untimed = events.isEmpty() || endTime == null ? start : endTime;
    return Math.max(start, times.max().orElse(untimed));
  }

  private static List<Long> ofSecond(long end, ZendeskCheckpoint from, List<Event> events) {
    List<Long> ids = new ArrayList<>(end == from.start() ? from.seen() : List.of());
    for (Event event : events) {
      if (event.id() != null && second(event) == end && !ids.contains(event.id())) {
        ids.add(event.id());
      }
    }
    return ids;
  }

  private static long second(Event event) {
    return event.timestamp() == null ? -1 : event.timestamp();
  }
}
