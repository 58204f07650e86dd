package dev.attune.ticket;

/** A ticket's state as far as it matters here. */
public enum Status {
  OPEN,
  SOLVED,
  /** Can't be changed any more: no note can be written. */
  CLOSED,
  /** Deleted, scrubbed or spam: nothing is to be read. */
  GONE
}
