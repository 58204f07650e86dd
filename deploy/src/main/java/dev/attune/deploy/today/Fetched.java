package dev.attune.deploy.today;

import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Totals.Messages;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of everything that was fetched, of all accounts and since the beginning.
 *
 * @param fetched messages of agents and bots, counted as tickets are read
 * @param stillOpen of these, messages of replies that may still grow
 * @param astray how many of them are none of the others; 0 unless something is wrong, below 0 where
 *     there is more than was fetched
 * @param merged messages that are part of a later one
 * @param unscored by reason
 * @param ticketsSetAside tickets that couldn't be read
 */
public record Fetched(
    long fetched,
    long stillOpen,
    long astray,
    long reviewed,
    long merged,
    Map<String, Long> unscored,
    long ticketsSetAside) {

  public Fetched {
    unscored = java.util.Collections.unmodifiableMap(new TreeMap<>(unscored));
  }

  public static Fetched of(Books books) {
    Messages messages = books.totals().messages();
    return new Fetched(
        messages.fetched(),
        messages.stillOpen(),
        messages.astray(),
        messages.reviewed(),
        messages.merged(),
        messages.unscored(),
        books.totals().setAside());
  }
}
