package dev.attune.deploy.ledger;

import dev.attune.deploy.ledger.Reviews.Entry;
import dev.attune.export.ReviewJson;
import dev.attune.ticket.TicketId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Reviews that an older Attune has entered, without filing them where the list looks. */
public final class Unfiled {

  private final Handle handle;
  private final Seal seal;

  Unfiled(Handle handle, Seal seal) {
    this.handle = handle;
    this.seal = seal;
  }

  private record Found(TicketId ticket, Entry entry) {}

  /** Files some of them. False when none is left. */
  public boolean fileSome(int size) {
    Shelf shelf = new Shelf(handle);
    List<Found> some =
        handle
            .createQuery(
                "select account, ticket, message, fingerprint, happened_at, review from message"
                    + " where outcome = 'reviewed' and score is null"
                    + " fetch first :size rows only for update")
            .bind("size", size)
            .map(
                (row, context) -> {
                  String account = row.getString("account");
                  String place = Reviews.place(account, row.getString("message"));
                  return new Found(
                      new TicketId(account, row.getString("ticket")),
                      new Entry(
                          row.getString("fingerprint"),
                          Columns.time(row, "happened_at"),
                          ReviewJson.read(seal.open(row.getString("review"), place))));
                })
            .list();
    some.forEach(found -> shelf.file(found.ticket(), found.entry()));
    return !some.isEmpty();
  }
}
