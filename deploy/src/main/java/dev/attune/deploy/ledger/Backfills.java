package dev.attune.deploy.ledger;

import dev.attune.helpdesk.Checkpoint;
import dev.attune.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The backfill of each account: how far its tickets have been found and read. */
public final class Backfills {

  /** Found again by the same backfill, it keeps what it was judged by before all of it. */
  private static final String EARLIER =
      Stream.of("from", "until", "notes")
          .map(
              bound ->
                  " earlier_%1$s = case when found_in = :beganAt then earlier_%1$s else judged_%1$s end,"
                      .formatted(bound))
          .collect(Collectors.joining());

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
   * Those of an account's known tickets that a backfill has not found before; held until the end.
   */
  public Set<TicketId> notFound(String account, Collection<TicketId> tickets, Backfill backfill) {
    if (tickets.isEmpty()) {
      return Set.of();
    }
    return handle
        .createQuery(
            "select number from ticket where account = :account and number = any(:numbers)"
                + " and (history = false or due_at is null)"
                // what it found and was read since was read whole
                + " and (read_at is null or read_at < :beganAt or found_in is null"
                + " or found_in <> :beganAt) order by number for update")
        .bind("account", account)
        .bindArray("numbers", String.class, DueTickets.numbers(tickets))
        .bind("beganAt", backfill.beganAt())
        .map((row, context) -> new TicketId(account, row.getString(1)))
        .collect(Collectors.toSet());
  }

  /**
   * Makes tickets due for a backfill; one that is due already stays so, and is read as the backfill
   * wants it.
   *
   * @param due when each is to be read
   */
  public void remember(Backfill backfill, Map<TicketId, Instant> due) {
    Order order = backfill.order();
    Rows.write(
        handle,
        "update ticket set changes = changes + 1, attempts = 0, set_aside_at = null,"
            + " history = case when due_at is null then true else history end,"
            + " due_at = case when due_at is null then :dueAt else due_at end,"
            + EARLIER
            + " found_in = :beganAt,"
            + " judged_from = :since, judged_until = :until, judged_notes = :notes"
            + " where account = :account and number = :number",
        due.keySet(),
        (batch, ticket) ->
            batch
                .bind("account", ticket.account())
                .bind("number", ticket.number())
                .bind("dueAt", due.get(ticket))
                .bind("beganAt", backfill.beganAt())
                .bind("since", order.since())
                .bindByType("until", order.until(), Instant.class)
                .bind("notes", order.notes()));
  }

  /** Ends it, and what kept it from going on; does nothing where none goes on. */
  public void end(String account, State state, Instant now) {
    handle
        .createUpdate(
            "update backfill set state = :state, ended_at = :now"
                + " where account = :account and state in ('listing', 'reading')")
        .bind("state", state.label())
        .bind("now", now)
        .bind("account", account)
        .execute();
    new Troubles(handle).clear(account, Troubles.Work.BACKFILL);
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

  /** Nothing is due for it any more, and what it found and nobody has read is as before it. */
  public int drop(String account) {
    handle
        .createUpdate(
            "update ticket set judged_from = earlier_from, judged_until = earlier_until,"
                + " judged_notes = earlier_notes, found_in = null where account = :account"
                + " and found_in = (select began_at from backfill where account = :account)"
                + " and (due_at is not null or set_aside_at is not null)"
                + " and (read_at is null or read_at < found_in)")
        .bind("account", account)
        .execute();
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
