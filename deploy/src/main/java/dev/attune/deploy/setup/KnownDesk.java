package dev.attune.deploy.setup;

import static java.lang.System.Logger.Level.INFO;

import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Desks.Desk;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.helpdesk.Checkpoint;
import dev.attune.helpdesk.Diagnosis;
import dev.attune.helpdesk.Helpdesk;
import dev.attune.helpdesk.HelpdeskException.Unauthorized;
import dev.attune.helpdesk.Look;
import dev.attune.helpdesk.Removal;
import dev.attune.helpdesk.TicketPage;
import dev.attune.helpdesk.WebhookCall;
import dev.attune.helpdesk.WebhookHint;
import dev.attune.helpdesk.WriteOutcome;
import dev.attune.note.InternalNote;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Ticket;
import dev.attune.ticket.TicketId;
import java.time.Instant;
import java.util.List;

/**
 * A helpdesk that is asked only while it is the one that the ledger knows by the account's name:
 * ticket 12 of another helpdesk is another ticket, and a note for the one must not reach the other.
 * As thread-safe as the one behind it.
 */
final class KnownDesk implements Helpdesk {

  private static final System.Logger LOG = System.getLogger(KnownDesk.class.getName());

  private final Helpdesk desk;
  private final AccountSettings account;
  private final Ledger ledger;
  private volatile boolean known;

  KnownDesk(Helpdesk desk, AccountSettings account, Ledger ledger) {
    this.desk = desk;
    this.account = account;
    this.ledger = ledger;
  }

  /** The helpdesk, once it is sure that it is the right one. */
  private Helpdesk known() {
    if (!known) {
      known = ledger.ask(this::meets);
    }
    return desk;
  }

  /** False while nothing is known by the account's name yet, so that any helpdesk will do. */
  private boolean meets(Books books) {
    Desk kept = books.desks().of(account.name()).orElse(null);
    if (kept == null) {
      return false;
    }
    String address = account.address().kept();
    String last = kept.address();
    AnotherDesk.of(account, kept)
        .ifPresent(
            other -> {
              throw new Unauthorized(
                  "Nothing was asked or written: " + other.finding() + ". " + other.whatToDo());
            });
    if (address.equals(last)) {
      return true;
    }
    LOG.log(INFO, "account={0}: is {1}{2}", account.name(), address, last == null ? "" : " now");
    return books.desks().learn(account.name(), last, address);
  }

  @Override
  public String vendor() {
    return desk.vendor();
  }

  @Override
  public boolean tellsEscalation() {
    return desk.tellsEscalation();
  }

  @Override
  public Checkpoint startingAt(Instant since) {
    return desk.startingAt(since);
  }

  @Override
  public TicketPage changes(Checkpoint since) {
    return known().changes(since);
  }

  @Override
  public Ticket read(TicketId ticket) {
    return known().read(ticket);
  }

  @Override
  public Look look(TicketId ticket) {
    return known().look(ticket);
  }

  @Override
  public WriteOutcome write(InternalNote note, Look look) {
    return known().write(note, look);
  }

  @Override
  public Removal remove(TicketId ticket, MessageId note) {
    return known().remove(ticket, note);
  }

  @Override
  public Diagnosis diagnose() {
    return desk.diagnose();
  }

  @Override
  public List<WebhookHint> hints(WebhookCall call) {
    return known().hints(call);
  }

  @Override
  public void close() {
    desk.close();
  }
}
