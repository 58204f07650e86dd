package dev.attune.deploy.webhooks;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.helpdesk.WebhookCall;
import dev.attune.reply.Settle;
import dev.attune.ticket.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Makes the tickets due that a vendor's call speaks of. Work is done later. Thread-safe.
 *
 * <p>A hint doesn't say who spoke. Where a reply waits for its closing, the customer may have
 * answered, so the ticket is read at once; else an agent may have, and reading before that reply
 * can close would be a call for nothing.
 */
public final class Hints {

  private final Ledger ledger;
  private final Clock clock;
  private final Supplier<Settle> settle;

  public Hints(Ledger ledger, Clock clock, Supplier<Settle> settle) {
    this.ledger = ledger;
    this.clock = clock;
    this.settle = settle;
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
    Instant closing = now.plus(settle.get().other());
    ledger.keep(
        books -> {
          // before the first pull nobody knows from when on replies count; the feed will tell
          if (books.checkpoints().of(account.name()).isPresent()) {
            for (TicketId ticket : tickets) {
              if (!books.tickets().hasten(ticket, now)) {
                books.tickets().remember(ticket, closing);
              }
            }
          }
        });
  }
}
