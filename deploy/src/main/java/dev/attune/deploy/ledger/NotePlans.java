package dev.attune.deploy.ledger;

import dev.attune.note.NoteMark;
import dev.attune.note.NotePolicy;
import dev.attune.note.NotePolicy.Decision;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.TicketId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Which replies are to get a note. A message is noted once, for life: its mark stands in the ledger
 * at most once.
 */
public final class NotePlans {

  private final Handle handle;
  private final Tally tally;

  NotePlans(Handle handle, Tally tally) {
    this.handle = handle;
    this.tally = tally;
  }

  /**
   * A note that is due.
   *
   * @param message names the reply
   * @param marks of all of the reply's messages
   * @param agent null where unknown
   * @param closedAt when the reply closed: its feedback grows stale from then on
   */
  public record Plan(
      TicketId ticket,
      MessageId message,
      List<NoteMark> marks,
      @Nullable String agent,
      Instant closedAt) {

    public Plan {
      marks = List.copyOf(marks);
    }
  }

  /** Enters a plan, to be written or to be held as decided. */
  public void add(Plan plan, Decision decision, Instant now) {
    boolean held = decision == Decision.HELD;
    long note =
        handle
            .createUpdate(
                "insert into note (account, ticket, message, agent, kind, state, closed_at,"
                    + " planned_at, due_at, claims, attempts, settled_at)"
                    + " values (:account, :ticket, :message, :agent, :kind, :state, :closedAt,"
                    + " :now, :now, 0, 0, :settledAt)")
            .bind("account", plan.ticket().account())
            .bind("ticket", plan.ticket().number())
            .bind("message", plan.message().value())
            .bind("agent", plan.agent())
            .bind("kind", decision.name().toLowerCase(Locale.ROOT))
            .bind("state", held ? "held" : "planned")
            .bind("closedAt", plan.closedAt())
            .bind("now", now)
            .bindByType("settledAt", held ? now : null, Instant.class)
            .executeAndReturnGeneratedKeys("id")
            .mapTo(Long.class)
            .one();
    new NoteMarks(handle).add(plan.ticket().account(), plan.marks(), note);
    new NoteLabels(handle).began(plan.ticket().account(), List.of(plan.message().value()));
    if (held) {
      tally.add(plan.ticket().account(), Tally.note("held"), 1);
    }
  }

  /**
   * Whether one of a reply's messages was noted, or is to be. The note then belongs to the reply as
   * it is now, with all of its marks.
   */
  public boolean takeAlong(String account, MessageId message, Collection<NoteMark> marks) {
    Map<String, Long> known = new NoteMarks(handle).of(account, marks);
    Optional<Long> note =
        marks.stream().map(NoteMark::value).filter(known::containsKey).findFirst().map(known::get);
    note.ifPresent(
        id -> {
          new NoteMarks(handle)
              .add(
                  account,
                  marks.stream().filter(mark -> !known.containsKey(mark.value())).toList(),
                  id);
          move(account, id, message.value());
        });
    return note.isPresent();
  }

  private void move(String account, long note, String message) {
    String before =
        handle
            .createQuery("select message from note where id = :id for update")
            .bind("id", note)
            .mapTo(String.class)
            .one();
    int moved =
        handle
            .createUpdate(
                "update note set message = :message where id = :id and not exists (select 1 from"
                    + " note n where n.account = :account and n.message = :message)")
            .bind("id", note)
            .bind("account", account)
            .bind("message", message)
            .execute();
    if (moved > 0) {
      new NoteLabels(handle).renew(account, List.of(before, message));
    }
  }

  /**
   * Takes a plan back whose reply was edited, unless its note may be on its way already.
   *
   * @return whether one of these messages has a note all the same
   */
  public boolean withdraw(String account, Collection<NoteMark> marks) {
    boolean left = false;
    for (long id : new TreeSet<>(new NoteMarks(handle).of(account, marks).values())) {
      left |= !takeBack(account, id);
    }
    return left;
  }

  /** False when it is on its way already, or settled. */
  private boolean takeBack(String account, long note) {
    Optional<String> message =
        handle
            .createQuery("select message from note where id = :id and state = 'planned' for update")
            .bind("id", note)
            .mapTo(String.class)
            .findOne();
    message.ifPresent(
        reply -> {
          handle.createUpdate("delete from note where id = :id").bind("id", note).execute();
          new NoteLabels(handle).renew(account, List.of(reply));
        });
    return message.isPresent();
  }

  /** Takes back all plans of a ticket that can't be read any more. */
  public void withdrawAll(TicketId ticket) {
    handle
        .createQuery(
            "select id from note where account = :account and ticket = :ticket"
                + " and state = 'planned' order by id")
        .bind("account", ticket.account())
        .bind("ticket", ticket.number())
        .mapTo(Long.class)
        .list()
        .forEach(note -> takeBack(ticket.account(), note));
  }

  /**
   * A note that was refused.
   *
   * @param message names its reply
   */
  public record Refusal(long id, MessageId message, Instant closedAt) {}

  /**
   * An account's next refused notes, in the order they were planned first. What the helpdesk took
   * for a public message is left alone.
   *
   * @param ticket the number of this ticket's alone; null for all of the account
   * @param after the number of the last one before; 0 to begin with
   */
  public List<Refusal> refused(String account, @Nullable String ticket, long after, int size) {
    return handle
        .createQuery(
            "select id, message, closed_at from note"
                + " where account = :account and state = 'refused' and id > :after"
                // as earlier versions kept them
                + " and coalesce(reason, '') not like '%for a public%'"
                + " and coalesce(reason, '') not like '%something else than a comment%'"
                + (ticket == null ? "" : " and ticket = :ticket")
                + " order by id fetch first :size rows only for update")
        .bind("account", account)
        .bind("after", after)
        .bind("size", size)
        .bindMap(ticket == null ? Map.of() : Map.of("ticket", ticket))
        .map(
            (row, context) ->
                new Refusal(
                    row.getLong("id"),
                    new MessageId(row.getString("message")),
                    Columns.time(row, "closed_at")))
        .list();
  }

  /**
   * Plans a refused note again; whoever writes it looks first, as ever. One that was sent before
   * may land yet.
   */
  public void again(String account, Refusal note, Instant now) {
    int planned =
        handle
            .createUpdate(
                "update note set due_at = :now, planned_at = :now, settled_at = null,"
                    + " attempts = 0, deaths = 0, denied_at = null,"
                    + " state = case when writes > 0 then 'sending' else 'planned' end,"
                    + " writes = case when writes > 0 then 1 else 0 end"
                    + " where id = :id and state = 'refused'")
            .bind("now", now)
            .bind("id", note.id())
            .execute();
    tally.add(account, Tally.note("refused"), -planned);
    if (planned > 0) {
      new NoteLabels(handle).became(List.of(note.id()), "planned");
    }
  }

  /**
   * What an agent was given lately, planned notes included; all unknown agents count as one.
   * Whoever asks the same of the same agent meanwhile waits until this transaction is over.
   */
  public NotePolicy.Usage usage(String account, @Nullable String agent, Instant now) {
    return new NoteUsage(handle).of(account, agent, now);
  }
}
