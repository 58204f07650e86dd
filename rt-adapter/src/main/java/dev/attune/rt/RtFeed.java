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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what changed: RT's transactions by number, a hundred in a call. Thread-safe.
 *
 * <p>Easy to get wrong: a number is given when a message begins to be kept, and seen when that has
 * ended, so a lower one may show up after a higher one. The last two minutes are therefore read
 * again each time, and what was told of them is carried along. RT leaves out what the bot may not
 * see <em>after</em> it has cut a page, so an empty page proves nothing: the end is reached when
 * from the newest end nothing comes before what was read already. {@link RtSearch} goes there.
 */
final class RtFeed {

  private static final Duration LATE = Duration.ofMinutes(2);

  /** Calls of one turn; a search goes on in the next one. */
  private static final int AT_ONCE = 10;

  /** Beyond it what a search was for has vanished. */
  private static final int MOST_EMPTY_PAGES = 2_000;

  /** Walks before the whole list is searched once more, an hour's as a rule. */
  private static final int SELDOM = 60;

  private final RtAccount account;
  private final RtApi api;
  private final RtPages pages;
  private final RtPeople people;

  RtFeed(RtAccount account, RtApi api, RtPeople people) {
    this.account = account;
    this.api = api;
    this.pages = new RtPages(api);
    this.people = people;
  }

  TicketPage next(Checkpoint since) {
    RtCheckpoint from = RtCheckpoint.of(since);
    for (int calls = 0; calls < AT_ONCE; calls++) {
      List<Transaction> rows = from.fromNewest() ? List.of() : pages.upwards(from);
      if (!rows.isEmpty()) {
        return new TicketPage(changes(rows, from), after(rows, from).toCheckpoint(), false);
      }
      Optional<RtSearch> search = onwards(from);
      if (search.isEmpty()) {
        return end(from, Math.max(0, from.nearby() - 1));
      }
      if (search.get().page() > MOST_EMPTY_PAGES) {
        return end(from, from.fromNewest() ? SELDOM : 0);
      }
      from = from.searching(search.get());
    }
    return new TicketPage(List.of(), from.toCheckpoint(), false);
  }

  /** Where the search goes on when nothing was seen upwards; empty at the end. */
  private Optional<RtSearch> onwards(RtCheckpoint from) {
    if (from.search().isEmpty()) {
      return Optional.of(RtSearch.fromNewest(api.theirNow()));
    }
    if (!from.fromNewest()) {
      return from.search().map(RtSearch::further);
    }
    return switch (pages.fromNewest(from)) {
      case NEWER -> from.search().map(RtSearch::upwards);
      case NOTHING -> from.search().map(RtSearch::further);
      case END -> Optional.empty();
    };
  }

  private static TicketPage end(RtCheckpoint from, int near) {
    return new TicketPage(List.of(), from.again(near).toCheckpoint(), true);
  }

  private RtCheckpoint after(List<Transaction> rows, RtCheckpoint from) {
    Instant late = from.search().map(RtSearch::began).orElseGet(api::theirNow).minus(LATE);
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
    return new RtCheckpoint(from.since(), settled, reached, told, 0, Optional.empty());
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
