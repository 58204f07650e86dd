package dev.attune.deploy.ledger;

import org.jdbi.v3.core.Handle;

/** The books that people on the pages read and write, open for one transaction. */
public final class QaBooks {

  private final Handle handle;

  QaBooks(Handle handle) {
    this.handle = handle;
  }

  public People people() {
    return new People(handle);
  }

  public AccessKeys accessKeys() {
    return new AccessKeys(handle);
  }

  public Audit audit() {
    return new Audit(handle);
  }

  public Staff staff() {
    return new Staff(handle);
  }

  public Shelf shelf() {
    return new Shelf(handle);
  }

  public ReviewList reviewList() {
    return new ReviewList(handle);
  }

  public Opinions opinions() {
    return new Opinions(handle);
  }

  public Trends trends() {
    return new Trends(handle);
  }
}
