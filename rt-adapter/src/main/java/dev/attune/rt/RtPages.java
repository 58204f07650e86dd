package dev.attune.rt;

import dev.attune.rt.wire.RtApi;
import dev.attune.rt.wire.Transaction;
import dev.attune.wire.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Pages of what was said on tickets, by number from either end. Rows that the bot may not see are
 * missing from them, and a page behind the last one is empty as well. Thread-safe.
 */
final class RtPages {

  /** What a page from the newest end shows. */
  enum Seen {
    /** Something that is to be read yet. */
    NEWER,
    /** What was read already, and nothing above it. */
    END,
    NOTHING
  }

  /** RT reads dates in the bot user's time zone, whatever that is. */
  private static final Duration ANY_TIME_ZONE = Duration.ofDays(1);

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final String SPOKEN =
      "ObjectType = 'RT::Ticket' AND (Type = 'Create' OR Type = 'Correspond' OR Type = 'Comment')"
          + " AND id > ";

  /**
   * So many pages are asked for of a list that ends with the last one that was read, which makes it
   * short as a rule. That one may have been hidden since: then the whole list is begun instead,
   * though not at each walk where it showed nothing that was read. And where none was ever read
   * there may be nothing at all.
   */
  private static final int NEAR = 10;

  private final RtApi api;

  RtPages(RtApi api) {
    this.api = api;
  }

  /** The next page of what comes behind {@code reached}, lowest first. */
  List<Transaction> upwards(RtCheckpoint from) {
    return page(query(from), false, from.page());
  }

  /** What the next page from the newest end shows of it. */
  Seen fromNewest(RtCheckpoint from) {
    boolean whole = from.page() > NEAR;
    long above = whole ? 0 : Math.max(0, from.reached() - 1);
    List<Transaction> rows = page(SPOKEN + above, true, from.page() - (whole ? NEAR : 0));
    if (rows.stream().anyMatch(row -> newer(row, from))) {
      return Seen.NEWER;
    }
    boolean nothing = (from.reached() == 0 || from.nearby() > 0) && from.page() >= NEAR;
    boolean end = nothing || rows.stream().anyMatch(row -> known(row, from));
    return end ? Seen.END : Seen.NOTHING;
  }

  private static boolean newer(Transaction row, RtCheckpoint from) {
    Instant made = Times.read(row.created());
    return from.reached() > 0
        ? id(row) > from.reached()
        : made != null && !made.isBefore(from.since());
  }

  private static boolean known(Transaction row, RtCheckpoint from) {
    Instant made = Times.read(row.created());
    return from.reached() > 0
        ? id(row) <= from.reached()
        : made != null && made.isBefore(from.since().minus(ANY_TIME_ZONE));
  }

  private List<Transaction> page(String query, boolean newestFirst, int page) {
    return api.transactions(query, newestFirst, page).items().stream()
        .filter(row -> row.id() != null && row.ticket() != null)
        .toList();
  }

  private static String query(RtCheckpoint from) {
    String numbers = SPOKEN + from.reached();
    return from.settled() > 0
        ? numbers
        : numbers + " AND Created > '" + DATE.format(from.since().minus(ANY_TIME_ZONE)) + "'";
  }

  private static long id(Transaction row) {
    return row.id() == null ? 0 : row.id();
  }
}
