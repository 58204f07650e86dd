package dev.attune.ticket;

/**
 * What the customer answered when asked how satisfied they were. Shown beside a score, never in it.
 */
public enum Csat {
  BAD,
  NEUTRAL,
  GOOD
}
