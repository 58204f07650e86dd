package dev.attune.deploy.ledger;

import org.jdbi.v3.core.Handle;

/** The books that people on the pages read and write, open for one transaction. */
public final class QaBooks {

  private final Handle handle;
  private final Rollup rollup;

  QaBooks(Handle handle, Rollup rollup) {
    this.handle = handle;
    this.rollup = rollup;
  }

  public People people() {
    return new People(handle);
  }

  public Removal removal() {
    return new Removal(handle);
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

  public ReviewList reviewList() {
    return new ReviewList(handle);
  }

  public Opinions opinions() {
    return new Opinions(handle, rollup);
  }

  public Calibrations calibrations() {
    return new Calibrations(handle);
  }

  /** Of one calibration. */
  public Ratings ratings(long calibration) {
    return new Ratings(handle, calibration);
  }

  public PracticeShelf practice() {
    return new PracticeShelf(handle);
  }

  public StoredMarks storedMarks() {
    return new StoredMarks(handle);
  }

  public DisputeNotes disputeNotes() {
    return new DisputeNotes(handle);
  }

  public Trends trends() {
    return new Trends(handle);
  }

  public Daily daily() {
    return new Daily(handle);
  }

  public DailyCounts dailyCounts() {
    return new DailyCounts(handle);
  }

  public Burdens burdens() {
    return new Burdens(handle);
  }

  public Outcomes outcomes() {
    return new Outcomes(handle, rollup);
  }

  public Heard heard() {
    return new Heard(handle);
  }
}
