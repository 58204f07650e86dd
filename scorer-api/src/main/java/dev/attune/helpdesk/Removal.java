package dev.attune.helpdesk;

/** How a note was taken back. */
public enum Removal {
  DELETED,
  /** The vendor can't delete: its text is gone, its place remains. */
  REDACTED,
  /** The ticket was read, and it wasn't there any more. */
  ALREADY_GONE
}
