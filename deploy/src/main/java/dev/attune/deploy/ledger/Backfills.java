package dev.attune.deploy.ledger;

import dev.attune.helpdesk.Checkpoint;
import dev.attune.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The backfill of each account: how far its tickets have been found and read. */
public final class Backfills {

  private final Handle handle;

  Backfills(Handle handle) {
    this.handle = handle;
  }

  public enum State {
    /** Tickets are being found, and read. */
    LISTING,
    /** All tickets are found; the rest is being read. */
    READING,
    DONE,
    STOPPED;

    public boolean goesOn() {
      return this == LISTING || this == READING;
    }

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is wanted.
   *
   * @param until exclusive; null for no end
   * @param notes whether notes may be written, as the policy has it
   */
  public record Order(Instant since, @Nullable Instant until, boolean notes) {}

  /**
   * How far it is.
   *
   * @param checkpoint where finding goes on
   * @param listed tickets found so far, answered up to {@code listedTo}
   * @param nextAt when the next ticket that is found is to be read
   */
  public record Backfill(
      Order order,
      State state,
      Checkpoint checkpoint,
      Instant beganAt,
      @Nullable Instant endedAt,
      long listed,
      Instant listedTo,
      Instant nextAt) {}

  public Optional<Backfill> of(String account) {
    return handle
        .createQuery("select * from backfill where account = :account")
        .bind("account", account)
        .map((row, context) -> backfill(row))
        .findOne();
  }

  /** Begins one, in the place of an earlier one that has ended. */
  public void begin(String account, Order order, Checkpoint start, Instant now) {
    handle
        .createUpdate(
            "delete from backfill where account = :account and state in ('done', 'stopped')")
        .bind("account", account)
        .execute();
    handle
        .createUpdate(
            "insert into backfill (account, since, until, notes, state, checkpoint, began_at,"
                + " listed, listed_to, next_at) values (:account, :since, :until, :notes,"
                + " 'listing', :checkpoint, :now, 0, :since, :now)")
        .bind("account", account)
        .bind("since", order.since())
        .bindByType("until", order.until(), Instant.class)
        .bind("notes", order.notes())
        .bind("checkpoint", start.value())
        .bind("now", now)
        .execute();
  }

  /**
   * Moves on behind a page.
   *
   * @throws LostClaim when another has moved on meanwhile, or a person has stopped it
   */
  public void move(String account, Backfill from, Backfill to) {
    int moved =
        handle
            .createUpdate(
                "update backfill set state = :state, checkpoint = :to, listed = :listed,"
                    + " listed_to = :listedTo, next_at = :nextAt where account = :account"
                    + " and checkpoint = :from and state = 'listing'")
            .bind("state", to.state().label())
            .bind("to", to.checkpoint().value())
            .bind("listed", to.listed())
            .bind("listedTo", to.listedTo())
            .bind("nextAt", to.nextAt())
            .bind("account", account)
            .bind("from", from.checkpoint().value())
            .execute();
    LostClaim.unless(moved == 1, "the backfill of account " + account);
  }

  /**
   * Makes a ticket that is known due for a backfill; one that is due already stays so, and is read
   * as the backfill wants it. False for one that it has found before.
   */
  public boolean remember(TicketId ticket, Backfill backfill, Instant dueAt) {
    Order order = backfill.order();
    return handle
            .createUpdate(
                "update ticket set changes = changes + 1, attempts = 0, set_aside_at = null,"
                    + " history = case when due_at is null then true else history end,"
                    + " due_at = case when due_at is null then :dueAt else due_at end,"
                    + " judged_from = :since, judged_until = :until, judged_notes = :notes"
                    + " where account = :account and number = :number"
                    + " and (history = false or due_at is null)"
                    // what was read meanwhile was read whole
                    + " and (read_at is null or read_at < :beganAt or judged_from is null"
                    + " or judged_from <> :since)")
            .bind("account", ticket.account())
            .bind("number", ticket.number())
            .bind("dueAt", dueAt)
            .bind("beganAt", backfill.beganAt())
            .bind("since", order.since())
            .bindByType("until", order.until(), Instant.class)
            .bind("notes", order.notes())
            .execute()
        == 1;
  }

  /** What of a ticket is judged. */
  public Judged judged(TicketId ticket) {
    return handle
        .createQuery(
            "select a.starts_at, a.forgets_before as all_before, t.judged_from, t.judged_until,"
                + " t.judged_notes, t.forgets_before from account a left join ticket t"
                + " on t.account = a.name and t.number = :number where a.name = :account")
        .bind("account", ticket.account())
        .bind("number", ticket.number())
        .map(
            (row, context) ->
                new Judged(
                    Columns.time(row, "starts_at"),
                    Columns.timeOrNull(row, "judged_from"),
                    Columns.timeOrNull(row, "judged_until"),
                    row.getBoolean("judged_notes"),
                    later(
                        Columns.timeOrNull(row, "all_before"),
                        Columns.timeOrNull(row, "forgets_before"))))
        .one();
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }

  /** Ends it; does nothing where none goes on. */
  public void end(String account, State state, Instant now) {
    handle
        .createUpdate(
            "update backfill set state = :state, ended_at = :now"
                + " where account = :account and state in ('listing', 'reading')")
        .bind("state", state.label())
        .bind("now", now)
        .bind("account", account)
        .execute();
  }

  /** Tickets that are due for it alone. */
  public long remaining(String account) {
    return handle
        .createQuery(
            "select count(*) from ticket"
                + " where account = :account and history = true and due_at is not null")
        .bind("account", account)
        .mapTo(Long.class)
        .one();
  }

  /** Nothing is due for it any more. */
  public int drop(String account) {
    return handle
        .createUpdate(
            "update ticket set due_at = null, history = false, changes = changes + 1"
                + " where account = :account and history = true and due_at is not null")
        .bind("account", account)
        .execute();
  }

  private static Backfill backfill(ResultSet row) throws SQLException {
    return new Backfill(
        new Order(
            Columns.time(row, "since"), Columns.timeOrNull(row, "until"), row.getBoolean("notes")),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        new Checkpoint(row.getString("checkpoint")),
        Columns.time(row, "began_at"),
        Columns.timeOrNull(row, "ended_at"),
        row.getLong("listed"),
        Columns.time(row, "listed_to"),
        Columns.time(row, "next_at"));
  }
}
