package dev.attune.deploy.webhooks;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.ledger.DueTickets;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.helpdesk.WebhookCall;
import dev.attune.helpdesk.WebhookHint;
import dev.attune.reply.Settle;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Makes the tickets due that a vendor's call speaks of. Work is done later. Thread-safe.
 *
 * <p>A ticket is read when a reply on it can have closed: at once where the customer has answered a
 * reply that is known to be open, else when what an agent has just said will have settled. Where a
 * hint doesn't say who spoke, either may have happened.
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
    List<WebhookHint> told = account.helpdesk().hints(call);
    Instant now = clock.instant();
    Instant closing = now.plus(settle.get().other());
    ledger.keep(
        books -> {
          // before the first pull nobody knows from when on replies count; the feed will tell
          if (books.checkpoints().of(account.name()).isPresent()) {
            told.forEach(hint -> take(books.tickets(), hint, now, closing));
          }
        });
  }

  private static void take(DueTickets tickets, WebhookHint hint, Instant now, Instant closing) {
    boolean agent = hint.speaker() == WebhookHint.Speaker.AGENT;
    boolean closed = !agent && tickets.hasten(hint.ticket(), now);
    if (!closed && hint.speaker() != WebhookHint.Speaker.CUSTOMER) {
      tickets.remember(hint.ticket(), closing);
    }
  }
}
