package dev.attune.sandbox.zendesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Audit;
import dev.attune.sandbox.core.Comment;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.Routes;
import dev.attune.sandbox.core.Ticket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What spans the whole account: audits, deleted tickets, conversation logs, suspended tickets. */
final class AccountReads {
  private AccountReads() {}

  static void routes(Routes<ZendeskCall> routes) {
    routes
        .add("GET", "/api/v2/ticket_audits", AccountReads::audits)
        .add("GET", "/api/v2/deleted_tickets", AccountReads::deleted)
        .add("GET", "/api/v2/tickets/{ticket}/conversation_log", AccountReads::log)
        .add("GET", "/api/v2/suspended_tickets", c -> none(c, "suspended_tickets"))
        .add("GET", "/api/v2/views", c -> none(c, "views"))
        .add("GET", "/api/v2/macros", c -> none(c, "macros"));
  }

  private static Answer none(ZendeskCall call, String name) {
    return Answer.ok(Paging.of(call, List.<JsonObject>of(), o -> 0).json(name, o -> o));
  }

  /** Newest first and without archived tickets, as the vendor has it. */
  private static Answer audits(ZendeskCall call) {
    call.adminOnly();
    List<Audit> audits = new ArrayList<>();
    for (Audit audit : call.rows().audits.values()) {
      if (call.desk().ticket(audit.ticketId).filter(t -> !t.archived && !t.deleted).isPresent()) {
        audits.add(audit);
      }
    }
    Collections.reverse(audits);
    return Answer.ok(
        Paging.of(call, audits, a -> a.id).json("audits", a -> AuditJson.of(call.desk(), a)));
  }

  private static Answer deleted(ZendeskCall call) {
    List<Ticket> deleted =
        call.rows().tickets.values().stream().filter(t -> t.deleted && !t.scrubbed).toList();
    return Answer.ok(
        Paging.of(call, deleted, t -> t.id)
            .json(
                "deleted_tickets",
                t ->
                    Json.object(
                        "id",
                        t.id,
                        "subject",
                        t.subject,
                        "description",
                        "",
                        "actor",
                        Json.object("id", call.me().id, "name", call.me().name),
                        "deleted_at",
                        Times.iso(t.updatedAt),
                        "previous_state",
                        t.status)));
  }

  private static Answer log(ZendeskCall call) {
    Ticket ticket = call.ticket();
    return Answer.ok(
        Paging.of(call, ticket.comments, c -> c.id).json("events", c -> event(call, ticket, c)));
  }

  private static JsonObject event(ZendeskCall call, Ticket ticket, Comment c) {
    Person author = call.desk().person(c.authorId).orElseGet(Person::new);
    return Json.object(
        "id",
        Long.toString(c.id),
        "type",
        "Comment",
        "created_at",
        Times.iso(c.at),
        "author",
        Json.object(
            "id", c.authorId,
            "display_name", author.name,
            "type", author.staff() ? "agent" : "end_user"),
        "content",
        Json.object("type", "html", "body", CommentJson.html(c)),
        "metadata",
        Json.object("public", c.isPublic, "via", CommentJson.via(call.desk(), c)),
        "ticket_id",
        ticket.id);
  }
}
