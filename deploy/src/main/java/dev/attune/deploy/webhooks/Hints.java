package dev.attune.deploy.webhooks;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.helpdesk.WebhookCall;
import dev.attune.ticket.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Makes the tickets due that a vendor's call speaks of. Work is done later. Thread-safe. */
public final class Hints {

  private final Ledger ledger;
  private final Clock clock;

  public Hints(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Takes a call in.
   *
   * @throws dev.attune.helpdesk.HelpdeskException.Unauthorized when it isn't proven to come from
   *     the vendor
   */
  public void take(Account account, WebhookCall call) {
    List<TicketId> tickets = account.helpdesk().hints(call);
    Instant now = clock.instant();
    ledger.keep(
        books -> {
          // before the first pull nobody knows from when on replies count; the feed will tell
          if (books.checkpoints().of(account.name()).isPresent()) {
            tickets.forEach(ticket -> books.tickets().remember(ticket, now));
          }
        });
  }
}
