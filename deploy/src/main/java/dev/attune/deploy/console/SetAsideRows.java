package dev.attune.deploy.console;

import dev.attune.deploy.export.ReviewFile;
import dev.attune.deploy.ledger.Exports.Filter;
import dev.attune.deploy.ledger.Facet;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.SetAsides.SetAside;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an export behind its reviews: tickets that can't be read, so that nothing is left out
 * without a word. Of every account that there is or was, some at a time.
 */
record SetAsideRows(Ledger ledger, int size) {

  /** Writes those that pass the filter; none where it asks for what a ticket unread can't tell. */
  void write(Filter filter, ReviewFile file) throws IOException {
    String wanted = filter.facets().get(Facet.ACCOUNT);
    if (filter.ownAlone() || filter.facets().size() > (wanted == null ? 0 : 1)) {
      return;
    }
    for (String account : ledger.ask(books -> books.setAsides().accounts())) {
      if (wanted == null || account.equals(wanted)) {
        write(account, filter, file);
      }
    }
  }

  private void write(String account, Filter filter, ReviewFile file) throws IOException {
    List<SetAside> some = after(account, null);
    while (!some.isEmpty()) {
      for (SetAside ticket : some) {
        if (passes(ticket, filter)) {
          file.write(SetAsideRow.of(ticket));
        }
      }
      some = after(account, some.get(some.size() - 1));
    }
  }

  private List<SetAside> after(String account, @Nullable SetAside last) {
    return ledger.ask(books -> books.setAsides().after(account, last, size));
  }

  private static boolean passes(SetAside ticket, Filter filter) {
    return (filter.since() == null || !ticket.since().isBefore(filter.since()))
        && (filter.until() == null || ticket.since().isBefore(filter.until()));
  }
}
