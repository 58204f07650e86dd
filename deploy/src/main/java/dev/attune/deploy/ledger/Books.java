package dev.attune.deploy.ledger;

import org.jdbi.v3.core.Handle;

/** The ledger's books, opened for one transaction. Not thread-safe. */
public final class Books {

  private final Handle handle;

  Books(Handle handle) {
    this.handle = handle;
  }

  public Checkpoints checkpoints() {
    return new Checkpoints(handle);
  }

  public Troubles troubles() {
    return new Troubles(handle);
  }

  public DueTickets tickets() {
    return new DueTickets(handle);
  }

  public Reviews reviews() {
    return new Reviews(handle);
  }

  public NotePlans notePlans() {
    return new NotePlans(handle);
  }

  public NoteClaims noteClaims() {
    return new NoteClaims(handle);
  }

  public WrittenNotes writtenNotes() {
    return new WrittenNotes(handle);
  }

  public Exports exports() {
    return new Exports(handle);
  }

  public Totals totals() {
    return new Totals(handle);
  }

  /** What people on the pages read and write. */
  public QaBooks qa() {
    return new QaBooks(handle);
  }
}
