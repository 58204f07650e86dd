package dev.attune.deploy.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One thing that reviews can be filtered by. Its label is the parameter's name. */
public enum Facet {
  ACCOUNT("m.account = :account"),
  AGENT("m.agent = :agent"),
  /** In whichever account: a ticket's index begins with that. */
  TICKET("m.account in (select a.name from account a) and m.ticket = :ticket"),
  FIT("m.fit = :fit", 1, 5),
  NEED("m.need = :need", 0, 3),
  GAP("m.gap = :gap", -3, 3),
  CHANNEL("m.channel = :channel"),
  GROUP("m.team = :group"),
  /** Reviewed, unscored or merged. */
  OUTCOME("m.outcome = :outcome"),
  /** Why it is unscored. */
  REASON("m.outcome = 'unscored' and m.reason = :reason"),
  FLAG("m.id in (select l.message from message_label l where l.label = 'flag:' || :flag)"),
  TAG("m.id in (select l.message from message_label l where l.label = 'tag:' || :tag)"),
  /** The note's state; {@code none} where there is none. */
  NOTE("m.id in (select l.message from message_label l where l.label = 'note:' || :note)"),
  VERDICT("m.verdict = :verdict"),
  DISPUTE("m.dispute = :dispute");

  private final String sql;
  private final int from;
  private final int to;

  Facet(String sql) {
    this(sql, 0, -1);
  }

  Facet(String sql, int from, int to) {
    this.sql = sql;
    this.from = from;
    this.to = to;
  }

  /** The condition for a value. */
  String sql(String value) {
    return this == NOTE && value.equals(NoteLabels.NONE)
        // PostgreSQL takes "n.state is null" for rare, and would walk through all reviews for it
        ? "not exists (select 1 from note x where x.account = m.account and x.message = m.message)"
            + " and cast(:note as varchar) is not null"
        : sql;
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Facet> labelled(String label) {
    return Stream.of(values()).filter(facet -> facet.label().equals(label)).findFirst();
  }

  /**
   * The value as the database compares it.
   *
   * @throws IllegalArgumentException saying what it must be
   */
  Object value(String text) {
    if (to < from) {
      return text;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= from && number <= to) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new IllegalArgumentException(
        label() + " is a whole number from " + from + " to " + to + ".");
  }
}
