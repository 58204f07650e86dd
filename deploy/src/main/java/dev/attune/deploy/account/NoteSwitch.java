package dev.attune.deploy.account;

import dev.attune.note.NotePolicy;

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

  /** What is left of a policy while the switch stands so. */
  public NotePolicy on(NotePolicy policy) {
    if (this == OFF) {
      return policy.with(NotePolicy.Mode.OFF);
    }
    return this == HIGHLIGHTS && policy.mode() != NotePolicy.Mode.OFF
        ? policy.with(NotePolicy.Mode.HIGHLIGHTS)
        : policy;
  }
}
