package dev.attune.deploy.ledger;

import dev.attune.helpdesk.Purse;
import java.time.Clock;

/** An account's purse in the ledger, shared by all servers. Thread-safe. */
public record LedgerPurse(Ledger ledger, String account, Clock clock) implements Purse {

  @Override
  public Grant take(Limit limit, int credits) {
    return ledger.ask(books -> books.credits().take(account, limit, credits, clock.instant()));
  }

  @Override
  public void charge(Limit limit, int credits) {
    ledger.keep(books -> books.credits().charge(account, limit, credits, clock.instant()));
  }
}
