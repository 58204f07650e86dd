package dev.attune.deploy.backfill;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.ledger.Backfills.Backfill;
import dev.attune.deploy.ledger.Backfills.Order;
import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.helpdesk.Checkpoint;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Begins backfills. An account that no server has read yet, as before the first start, is entered
 * as its first read would enter it, so that history is told from what is said from now on.
 * Thread-safe.
 */
public record Beginning(Ledger ledger, Clock clock) {

  /**
   * Begins one, unless one is under way.
   *
   * @return the one that is under way on another order; empty where it is this one now
   */
  public Optional<Backfill> begin(Account account, Order order) {
    Instant startsAt = Optional.ofNullable(account.since()).orElseGet(clock::instant);
    Checkpoint first = account.helpdesk().startingAt(startsAt);
    Checkpoint start = account.helpdesk().startingAt(order.since());
    String vendor = account.helpdesk().vendor();
    return ledger.ask(
        books -> {
          books.checkpoints().begin(account.name(), vendor, startsAt, first);
          return begin(books, account.name(), order, start);
        });
  }

  private Optional<Backfill> begin(Books books, String account, Order order, Checkpoint start) {
    Optional<Backfill> known = books.backfills().of(account).filter(b -> b.state().goesOn());
    if (known.isEmpty()) {
      books.backfills().begin(account, order, start, clock.instant());
    }
    return known.filter(other -> !other.order().equals(order));
  }
}
