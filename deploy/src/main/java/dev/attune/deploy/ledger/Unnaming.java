package dev.attune.deploy.ledger;

import dev.attune.ticket.TicketId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * Takes the id of an agent or ticket that is forgotten out of the audit log: that something was
 * done stays, to whom does not.
 */
final class Unnaming {

  private static final String AGENT = "a forgotten agent";
  private static final String TICKET = "a forgotten ticket";
  private static final String BY_A_NOTE =
      "deed in ('disputed by a note', 'disputed again by a note')";
  private static final Place DISPUTED = new Place("audit", "thing", 500, BY_A_NOTE);
  private static final Place MATCHED =
      new Place("audit", "thing", 500, "deed = 'matched an agent'");
  private static final Place TRIED =
      new Place("audit", "thing", 500, "deed = 'asked for a test note'");

  /** Filters in words. */
  private static final List<Place> FILTERS =
      List.of(
          new Place("audit", "thing", 500, "deed = 'exported'"),
          new Place("calibration", "drawn_from", 2000, "1 = 1"));

  private record Place(String table, String column, int length, String where) {}

  private final Handle handle;

  Unnaming(Handle handle) {
    this.handle = handle;
  }

  void agent(String account, String agent) {
    handle
        .createUpdate(
            "update audit set who = :nobody where who = :who and "
                + BY_A_NOTE
                + " and thing like :account escape '!'")
        .bind("nobody", AGENT)
        .bind("who", "agent " + agent)
        .bind("account", like(account + "/") + "%")
        .execute();
    replace(MATCHED, account + "/" + agent, "$", account + "/" + AGENT);
    FILTERS.forEach(filters -> replace(filters, "agent " + agent, "(?=,|$)", AGENT));
  }

  void ticket(TicketId ticket) {
    String number = ticket.number();
    replace(DISPUTED, ticket.toString(), " note .*$", TICKET + " of " + ticket.account());
    FILTERS.forEach(filters -> replace(filters, "ticket " + number, "(?=,|$)", TICKET));
    replace(TRIED, number, "$", TICKET);
  }

  /**
   * @param named what names them, where a word begins
   * @param behind what follows, as a pattern
   */
  private void replace(Place place, String named, String behind, String nameless) {
    Pattern name = Pattern.compile("(?:^|(?<= ))" + Pattern.quote(named) + behind);
    String like = place.column() + " like :anywhere escape '!'";
    handle
        .createQuery(
            "select id, %s from %s where %s and "
                    .formatted(place.column(), place.table(), place.where())
                + like)
        .bind("anywhere", "%" + like(named) + "%")
        .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
        .list()
        .forEach(line -> rename(place, line.getKey(), name.matcher(line.getValue()), nameless));
  }

  private void rename(Place place, long id, Matcher name, String nameless) {
    handle
        .createUpdate(
            "update %s set %s = :text where id = :id".formatted(place.table(), place.column()))
        .bind("id", id)
        .bind(
            "text",
            Columns.atMost(place.length(), name.replaceAll(Matcher.quoteReplacement(nameless))))
        .execute();
  }

  private static String like(String text) {
    return text.replaceAll("([!%_])", "!$1");
  }
}
