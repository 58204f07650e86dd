package dev.attune.sandbox.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes updates on tickets: gives ids, keeps the stamps and statistics true, raises events. Used
 * inside {@link Desk#locked} only.
 */
public final class Updates {
  private final Desk desk;
  private final boolean keepsAudits;

  public Updates(Desk desk, boolean keepsAudits) {
    this.desk = desk;
    this.keepsAudits = keepsAudits;
  }

  /**
   * Who updates, when, and how.
   *
   * @param at epoch milliseconds
   * @param rule the trigger's name where a rule wrote
   * @param custom metadata as JSON text
   * @param live whether it happens now and so raises events
   */
  public record Update(
      long actorId,
      long at,
      String channel,
      @Nullable String rule,
      @Nullable String custom,
      boolean live) {

    public static Update now(Desk desk, long actorId, String channel) {
      return new Update(actorId, desk.now(), channel, null, null, true);
    }

    public static Update past(long actorId, long at, String channel) {
      return new Update(actorId, at, channel, null, null, false);
    }
  }

  /** A field's change before it has an id. */
  public record FieldChange(
      String type, String field, @Nullable String value, @Nullable String previous) {}

  /** Applies an update whose field values the caller has already set on the ticket. */
  public Audit apply(
      Ticket ticket, Update update, List<FieldChange> changes, Optional<Comment> comment) {
    Audit audit = audit(ticket, update);
    comment.ifPresent(c -> add(ticket, c, update, audit));
    for (FieldChange change : changes) {
      audit.changes.add(
          new Audit.Change(
              desk.rows().nextId(),
              change.type(),
              change.field(),
              change.value(),
              change.previous()));
    }
    if (comment.isPresent() || !changes.isEmpty()) {
      if (keepsAudits) {
        desk.save(audit);
      }
      desk.touch(ticket, update.at());
      raise(ticket, update, changes, comment);
    }
    return audit;
  }

  private Audit audit(Ticket ticket, Update update) {
    Audit audit = new Audit();
    audit.id = desk.rows().nextId();
    audit.ticketId = ticket.id;
    audit.authorId = update.actorId();
    audit.at = update.at();
    audit.channel = update.channel();
    audit.rule = update.rule();
    audit.custom = update.custom();
    return audit;
  }

  private void add(Ticket ticket, Comment comment, Update update, Audit audit) {
    comment.id = desk.rows().nextId();
    comment.ticketId = ticket.id;
    comment.auditId = audit.id;
    comment.at = update.at();
    comment.channel = update.channel();
    comment.rule = update.rule();
    comment.updaterId = update.actorId();
    audit.commentId = comment.id;
    boolean first = ticket.comments.isEmpty();
    desk.save(comment);
    count(ticket, comment, first);
  }

  private void count(Ticket ticket, Comment comment, boolean first) {
    if (!comment.isPublic || comment.auto || first) {
      return;
    }
    if (fromCustomer(ticket, comment)) {
      ticket.requesterRespondedAt = Math.max(ticket.requesterRespondedAt, comment.at);
    } else {
      ticket.agentRespondedAt = Math.max(ticket.agentRespondedAt, comment.at);
      ticket.firstRespondedAt = ticket.firstRespondedAt == 0 ? comment.at : ticket.firstRespondedAt;
    }
  }

  private boolean fromCustomer(Ticket ticket, Comment comment) {
    return comment.incoming
        || comment.authorId == ticket.requesterId
        || desk.person(comment.authorId).map(p -> !p.staff()).orElse(false);
  }

  /** Sets a status and its times; the caller reports the change. */
  public static void status(Ticket ticket, String next, long at) {
    boolean wasDone = ticket.status.equals("solved") || ticket.status.equals("closed");
    boolean isDone = next.equals("solved") || next.equals("closed");
    if (wasDone && !isDone) {
      ticket.reopenedAt = at;
    }
    if (isDone && (!wasDone || ticket.resolvedAt == 0)) {
      ticket.resolvedAt = at;
    }
    if (next.equals("closed")) {
      ticket.closedAt = at;
    }
    ticket.pendingSince = next.equals("pending") ? at : 0;
    ticket.status = next;
    ticket.statusUpdatedAt = at;
  }

  private void raise(
      Ticket ticket, Update update, List<FieldChange> changes, Optional<Comment> comment) {
    if (!update.live()) {
      return;
    }
    boolean created = ticket.comments.size() == 1 && comment.isPresent();
    List<DeskEvent> events = new ArrayList<>();
    Comment written = comment.orElse(null);
    if (created) {
      events.add(event("ticket.created", ticket, written, "", update));
    }
    if (comment.isPresent()) {
      events.add(event("ticket.comment_added", ticket, written, "", update));
    }
    if (!created) {
      changes.stream()
          .filter(c -> c.field().equals("status"))
          .forEach(
              c ->
                  events.add(
                      event("ticket.status_changed", ticket, null, "" + c.previous(), update)));
      events.add(event("ticket.updated", ticket, written, "", update));
    }
    events.forEach(desk::raise);
  }

  private static DeskEvent event(
      String type, Ticket ticket, @Nullable Comment comment, String previous, Update update) {
    return new DeskEvent(type, ticket, comment, previous, update.actorId(), update.at());
  }
}
