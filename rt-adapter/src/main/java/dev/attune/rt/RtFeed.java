package dev.attune.rt;

import dev.attune.helpdesk.Checkpoint;
import dev.attune.helpdesk.TicketChange;
import dev.attune.helpdesk.TicketPage;
import dev.attune.rt.wire.RtApi;
import dev.attune.rt.wire.Transaction;
import dev.attune.ticket.TicketId;
import dev.attune.wire.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what changed: RT's transactions by number, a hundred in a call. Thread-safe.
 *
 * <p>Easy to get wrong: a number is given when a message begins to be kept, and seen when that has
 * ended, so a lower one may show up after a higher one. The last two minutes are therefore read
 * again each time, and what was told of them is carried along. RT leaves out what the bot may not
 * see <em>after</em> it has cut a page, so an empty page proves nothing: only when nothing newer is
 * seen from the other end either, the end is reached.
 */
final class RtFeed {

  private static final Duration LATE = Duration.ofMinutes(2);

  /** RT reads dates in the bot user's time zone, whatever that is. */
  private static final Duration ANY_TIME_ZONE = Duration.ofDays(1);

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final String SPOKEN =
      "ObjectType = 'RT::Ticket' AND (Type = 'Create' OR Type = 'Correspond' OR Type = 'Comment')"
          + " AND id > ";
  private static final int MOST_EMPTY_PAGES = 50;

  private final RtAccount account;
  private final RtApi api;
  private final RtPeople people;

  RtFeed(RtAccount account, RtApi api, RtPeople people) {
    this.account = account;
    this.api = api;
    this.people = people;
  }

  TicketPage next(Checkpoint since) {
    RtCheckpoint from = RtCheckpoint.of(since);
    List<Transaction> rows = numbered(from);
    RtCheckpoint next = rows.isEmpty() ? again(from) : after(rows, from);
    return new TicketPage(changes(rows, from), next.toCheckpoint(), rows.isEmpty());
  }

  private List<Transaction> numbered(RtCheckpoint from) {
    String query = query(from);
    List<Transaction> rows = page(query, 1);
    if (rows.isEmpty() && !api.transactions(query, true, 1).items().isEmpty()) {
      for (int page = 2; rows.isEmpty() && page <= MOST_EMPTY_PAGES; page++) {
        rows = page(query, page);
      }
    }
    return rows;
  }

  private List<Transaction> page(String query, int page) {
    return api.transactions(query, false, page).items().stream()
        .filter(row -> row.id() != null && row.ticket() != null)
        .toList();
  }

  private static String query(RtCheckpoint from) {
    String numbers = SPOKEN + from.reached();
    return from.settled() > 0
        ? numbers
        : numbers + " AND Created > '" + DATE.format(from.since().minus(ANY_TIME_ZONE)) + "'";
  }

  /** The end of a walk: the next one begins where nothing can turn up late any more. */
  private static RtCheckpoint again(RtCheckpoint from) {
    return new RtCheckpoint(from.since(), from.settled(), from.settled(), from.told());
  }

  private RtCheckpoint after(List<Transaction> rows, RtCheckpoint from) {
    Instant late = api.theirNow().minus(LATE);
    long settled = from.settled();
    long reached = from.reached();
    Set<Long> told = new LinkedHashSet<>(from.told());
    for (Transaction row : rows) {
      long id = number(row.id());
      if (settled == reached && before(row, late)) {
        settled = id;
      }
      reached = id;
      told.add(id);
    }
    long up = settled;
    told.removeIf(id -> id <= up);
    return new RtCheckpoint(from.since(), settled, reached, told);
  }

  private static boolean before(Transaction row, Instant late) {
    Instant made = Times.read(row.created());
    return made == null || made.isBefore(late); // one without a time would hold up all behind it
  }

  private List<TicketChange> changes(List<Transaction> rows, RtCheckpoint from) {
    Map<Long, TicketChange> changes = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> !from.told().contains(number(row.id())))
        .forEach(row -> changes.merge(number(row.ticket()), change(row, from), RtFeed::both));
    return new ArrayList<>(changes.values());
  }

  private TicketChange change(Transaction row, RtCheckpoint from) {
    Instant made = Times.read(row.created());
    boolean reduced = Boolean.TRUE.equals(row.reduced());
    boolean counts = !reduced && made != null && !made.isBefore(from.since());
    boolean said = counts && !row.is("Comment");
    boolean answers = said && row.is("Correspond") && people.answer(row.by());
    return new TicketChange(
        new TicketId(account.name(), String.valueOf(row.ticket())),
        answers ? made : null,
        said && !answers ? made : null,
        counts && row.is("Comment") && noted(row.by()) ? made : null,
        // what makes no sense may be an answer: the reading will tell
        reduced);
  }

  /** The list doesn't show what was noted; by us it is no news. */
  private boolean noted(String by) {
    return !by.equalsIgnoreCase(account.user()) && people.answer(by);
  }

  private static TicketChange both(TicketChange one, TicketChange other) {
    return new TicketChange(
        one.ticket(),
        Times.later(one.answeredAt(), other.answeredAt()),
        Times.later(one.customerAt(), other.customerAt()),
        Times.later(one.notedAt(), other.notedAt()),
        one.edited() || other.edited());
  }

  private static long number(@Nullable Long id) {
    return id == null ? 0 : id;
  }
}
