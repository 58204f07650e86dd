package dev.attune.deploy.ledger;

import dev.attune.ticket.Ticket;
import dev.attune.ticket.TicketId;
import org.jdbi.v3.core.Handle;

/** The ledger's books, opened for one transaction. Not thread-safe. */
public final class Books {

  private final Handle handle;
  private final String node;
  private final Seal seal;
  private final Tally tally;
  private final Rollup rollup;

  Books(Handle handle, String node, Seal seal) {
    this.handle = handle;
    this.node = node;
    this.seal = seal;
    this.tally = new Tally(handle, node);
    this.rollup = new Rollup(handle);
  }

  /** Writes what was gathered; the last act of the transaction. */
  void close() {
    tally.write();
    rollup.write();
  }

  public Nodes nodes() {
    return new Nodes(handle, node);
  }

  public Credits credits() {
    return new Credits(handle);
  }

  public Waiting waiting() {
    return new Waiting(handle);
  }

  public Rechecks rechecks() {
    return new Rechecks(handle);
  }

  public Checkpoints checkpoints() {
    return new Checkpoints(handle);
  }

  public Desks desks() {
    return new Desks(handle);
  }

  public Denials denials() {
    return new Denials(handle);
  }

  public Troubles troubles() {
    return new Troubles(handle);
  }

  public DueTickets tickets() {
    return new DueTickets(handle, node, tally);
  }

  /** What is known of a ticket of an account that has begun. */
  public Known known(TicketId ticket) {
    return Known.of(handle, ticket);
  }

  /** Who of those on a ticket is known. */
  public Familiar familiar(Ticket ticket) {
    return Familiar.of(handle, ticket.id(), Staff.on(ticket));
  }

  public SetAsides setAsides() {
    return new SetAsides(handle);
  }

  public HistoryPace pace() {
    return new HistoryPace(handle);
  }

  public Backfills backfills() {
    return new Backfills(handle);
  }

  public Forgetting forgetting() {
    return new Forgetting(handle, tally, rollup);
  }

  public Erasures erasures() {
    return new Erasures(handle, forgetting());
  }

  public Retention retention() {
    return new Retention(handle, tally, rollup, seal);
  }

  public SecretKeys secretKeys() {
    return new SecretKeys(handle, seal);
  }

  public Reviews reviews() {
    return new Reviews(handle, tally, rollup, seal);
  }

  public NotePlans notePlans() {
    return new NotePlans(handle, tally);
  }

  public NoteClaims noteClaims() {
    return new NoteClaims(handle, node, tally, seal);
  }

  public WrittenNotes writtenNotes() {
    return new WrittenNotes(handle, tally);
  }

  public Exports exports() {
    return new Exports(handle, seal);
  }

  public Totals totals() {
    return new Totals(handle, tally);
  }

  public Highlights highlights() {
    return new Highlights(handle, seal);
  }

  public DigestMails digestMails() {
    return new DigestMails(handle);
  }

  public SevereRuns severeRuns() {
    return new SevereRuns(handle);
  }

  public Filing filing() {
    return new Filing(handle, rollup, seal);
  }

  /** Reviews that can't be opened. */
  public Unreadable unreadable() {
    return new Unreadable(handle);
  }

  public Recount recount() {
    return new Recount(handle);
  }

  /** What admins have set on the pages. */
  public PageSettings settings() {
    return new PageSettings(handle, seal);
  }

  /** What people on the pages read and write. */
  public QaBooks qa() {
    return new QaBooks(handle, rollup);
  }
}
