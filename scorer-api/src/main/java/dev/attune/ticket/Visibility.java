package dev.attune.ticket;

/** Who can read a message: everyone on the ticket, or the firm's own people alone. */
public enum Visibility {
  PUBLIC,
  INTERNAL
}
