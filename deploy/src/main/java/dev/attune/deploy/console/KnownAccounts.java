package dev.attune.deploy.console;

import dev.attune.deploy.account.Accounts;
import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Exports.Filter;
import dev.attune.deploy.ledger.Facet;
import jakarta.ws.rs.core.Response.Status;
import java.util.SortedSet;
import java.util.TreeSet;

/** Accounts that reviews are of: the configured, and removed ones, whose reviews stay. */
record KnownAccounts(Accounts configured) {

  SortedSet<String> names(Books books) {
    SortedSet<String> names = new TreeSet<>(configured.names());
    names.addAll(books.checkpoints().accounts());
    return names;
  }

  /** Refuses a filter by an account that there never was. */
  void require(Books books, Filter filter) {
    String account = filter.facets().get(Facet.ACCOUNT);
    if (account != null && !names(books).contains(account)) {
      throw Body.refused(
          Status.BAD_REQUEST, "There is no such account; there are " + names(books) + ".");
    }
  }
}
