package dev.attune.deploy.ledger;

/** Which ticket is due next, whatever their number at the same cost. */
final class TicketQueue {

  private TicketQueue() {}

  /** The number of the one that has been due longest, locked. */
  static String due(boolean history) {
    return "(select number from ticket where account = :account and history = "
        + history
        + " and due_at <= :now and (claimed_until is null or claimed_until <= :now)"
        + (history ? HistoryPace.ALLOWS : "")
        + " order by due_at, number fetch first 1 rows only for update skip locked)";
  }
}
