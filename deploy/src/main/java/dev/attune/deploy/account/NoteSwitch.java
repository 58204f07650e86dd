package dev.attune.deploy.account;

/** Whether notes may be written, as an admin has it right now. */
public enum NoteSwitch {
  ON,
  /** Highlights alone. */
  HIGHLIGHTS,
  /** Notes are planned, for the export to show; none is written. */
  DRY_RUN,
  /** None is planned, none is written; what was planned waits. */
  OFF;

  public boolean writes() {
    return this == ON || this == HIGHLIGHTS;
  }
}
