package dev.attune.deploy.proof;

import dev.attune.deploy.ledger.Daily;
import dev.attune.deploy.ledger.Days;
import dev.attune.deploy.ledger.Exports;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.Totals;
import dev.attune.export.ReviewRow;
import dev.attune.export.ReviewRow.Reviewed;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The ledger's messages, counted one by one, beside the sums that it keeps of them. */
final class Entries {

  private static final int PAGE = 500;

  private final Map<String, Long> byTicket = new HashMap<>();
  private final Set<String> messages = new HashSet<>();
  private long rows;
  private long reviewed;
  private long byPeople;

  private Entries() {}

  static Entries of(Ledger ledger) {
    Entries entries = new Entries();
    Exports.Place place = Exports.Place.START;
    while (true) {
      Exports.Place from = place;
      Exports.Page page =
          ledger.ask(books -> books.exports().after(from, Exports.Filter.ALL, PAGE));
      if (page.rows().isEmpty()) {
        return entries;
      }
      page.rows().forEach(entries::add);
      place = page.end();
    }
  }

  private void add(ReviewRow row) {
    byTicket.merge(row.conversation(), 1L, Long::sum);
    messages.add(row.message().value());
    rows++;
    if (row.outcome() instanceof Reviewed) {
      reviewed++;
      byPeople += row.byBot() ? 0 : 1;
    }
  }

  /** Entries on a ticket. */
  long on(String ticket) {
    return byTicket.getOrDefault(ticket, 0L);
  }

  /** How often rows stand there again, and by how much the sums differ from the rows. */
  long seenTwice(Ledger ledger) {
    Totals.Messages told = ledger.ask(books -> books.totals().messages(Child.ACCOUNT));
    long inDays =
        ledger.ask(
            books ->
                books.qa().daily().total(Daily.Slice.ALL, Days.since(Instant.EPOCH)).reviewed());
    return rows
        - messages.size()
        + Math.abs(told.replies() + told.merged() - rows)
        + Math.abs(told.reviewed() - reviewed)
        + Math.abs(told.astray())
        + Math.abs(inDays - byPeople);
  }
}
