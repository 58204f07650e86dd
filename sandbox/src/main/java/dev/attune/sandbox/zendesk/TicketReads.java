package dev.attune.sandbox.zendesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Audit;
import dev.attune.sandbox.core.Comment;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Query;
import dev.attune.sandbox.core.Routes;
import dev.attune.sandbox.core.Ticket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Tickets, their comments and audits, for reading. */
final class TicketReads {
  private static final int MANY = 100;

  private TicketReads() {}

  static void routes(Routes<ZendeskCall> routes) {
    routes
        .add("GET", "/api/v2/tickets", TicketReads::list)
        .add("GET", "/api/v2/tickets/count", TicketReads::count)
        .add("GET", "/api/v2/tickets/show_many", TicketReads::showMany)
        .add("GET", "/api/v2/tickets/{ticket}", TicketReads::show)
        .add("GET", "/api/v2/tickets/{ticket}/comments", TicketReads::comments)
        .add("GET", "/api/v2/tickets/{ticket}/comments/count", TicketReads::commentCount)
        .add("GET", "/api/v2/tickets/{ticket}/audits", TicketReads::audits)
        .add("GET", "/api/v2/tickets/{ticket}/audits/{id}", TicketReads::audit)
        .add("GET", "/api/v2/tickets/{ticket}/related", TicketReads::related)
        .add("GET", "/api/v2/tickets/{ticket}/tags", TicketReads::tags);
  }

  private static Answer list(ZendeskCall call) {
    List<Ticket> tickets = new ArrayList<>(visible(call));
    sort(tickets, call.query());
    return Answer.ok(page(call, tickets));
  }

  static JsonObject page(ZendeskCall call, List<Ticket> tickets) {
    Paging.Page<Ticket> page = Paging.of(call, tickets, t -> t.id);
    JsonObject json = page.json("tickets", t -> TicketJson.of(call.desk(), t, call.base()));
    Sideloads.ofTickets(call, page.rows(), json);
    return json;
  }

  /** What lists and searches show: archived and deleted tickets are not in them. */
  static List<Ticket> visible(ZendeskCall call) {
    String external = call.query().text("external_id").orElse("");
    return call.rows().tickets.values().stream()
        .filter(t -> !t.deleted && !t.archived)
        .filter(t -> external.isEmpty() || external.equals(t.externalId))
        .toList();
  }

  static void sort(List<Ticket> tickets, Query query) {
    String cursorSort = query.text("sort").orElse("");
    boolean down =
        cursorSort.startsWith("-") || query.text("sort_order").orElse("asc").equals("desc");
    String field = cursorSort.isEmpty() ? query.text("sort_by").orElse("id") : cursorSort;
    Comparator<Ticket> order =
        switch (field.replace("-", "")) {
          case "updated_at" -> Comparator.comparingLong(t -> t.updatedAt);
          case "created_at" -> Comparator.comparingLong(t -> t.createdAt);
          case "status" -> Comparator.comparingInt(t -> TicketJson.STATUSES.indexOf(t.status));
          case "subject" -> Comparator.comparing(t -> t.subject);
          default -> Comparator.comparingLong(t -> t.id);
        };
    order = order.thenComparingLong(t -> t.id);
    tickets.sort(down ? order.reversed() : order);
  }

  private static Answer count(ZendeskCall call) {
    return Answer.ok(counted(call, visible(call).size()));
  }

  private static JsonObject counted(ZendeskCall call, int value) {
    return Json.object(
        "count", Json.object("value", value, "refreshed_at", Times.iso(call.desk().now())));
  }

  private static Answer showMany(ZendeskCall call) {
    List<String> ids = call.query().list("ids");
    if (ids.size() > MANY) {
      throw ZendeskErrors.simple(400, "TooManyValues", "Please provide a list of at most 100 ids");
    }
    List<Ticket> found =
        ids.stream()
            .filter(i -> i.matches("\\d{1,18}"))
            .flatMap(i -> call.desk().ticket(Long.parseLong(i)).stream())
            .filter(t -> !t.deleted)
            .toList();
    JsonObject json =
        Json.object(
            "tickets",
            found.stream().map(t -> TicketJson.of(call.desk(), t, call.base())).toList(),
            "next_page",
            null,
            "previous_page",
            null,
            "count",
            found.size());
    Sideloads.ofTickets(call, found, json);
    return Answer.ok(json);
  }

  private static Answer show(ZendeskCall call) {
    Ticket ticket = call.ticket();
    JsonObject json = Json.object("ticket", TicketJson.of(call.desk(), ticket, call.base()));
    Sideloads.ofTickets(call, List.of(ticket), json);
    return Answer.ok(json);
  }

  private static Answer comments(ZendeskCall call) {
    List<Comment> comments = new ArrayList<>(call.ticket().comments);
    boolean down =
        call.query().text("sort").orElse("").equals("-created_at")
            || call.query().text("sort_order").orElse("asc").equals("desc");
    if (down) {
      Collections.reverse(comments);
    }
    Paging.Page<Comment> page = Paging.of(call, comments, c -> c.id);
    JsonObject json = page.json("comments", c -> CommentJson.of(call.desk(), c));
    if (call.includes("users")) {
      Sideloads.users(call, page.rows().stream().map(c -> c.authorId).toList(), json);
    }
    return Answer.ok(json);
  }

  private static Answer commentCount(ZendeskCall call) {
    return Answer.ok(counted(call, call.ticket().comments.size()));
  }

  private static Answer audits(ZendeskCall call) {
    Ticket ticket = call.ticket();
    List<Audit> audits = new ArrayList<>(ticket.audits);
    audits.sort(Comparator.comparingLong((Audit a) -> a.at).thenComparingLong(a -> a.id));
    if (call.query().text("sort_order").orElse("asc").equals("desc")
        || call.query().text("sort").orElse("").startsWith("-")) {
      Collections.reverse(audits);
    }
    Paging.Page<Audit> page =
        ticket.archived
            ? new Paging.Page<>(
                audits,
                Json.object("next_page", null, "previous_page", null, "count", audits.size()))
            : Paging.of(call, audits, a -> a.id);
    JsonObject json = page.json("audits", a -> AuditJson.of(call.desk(), a));
    if (call.includes("users")) {
      Sideloads.users(call, page.rows().stream().map(a -> a.authorId).toList(), json);
    }
    return Answer.ok(json);
  }

  private static Answer audit(ZendeskCall call) {
    long id = call.id("id");
    return call.ticket().audits.stream()
        .filter(a -> a.id == id)
        .findFirst()
        .map(a -> Answer.ok(Json.object("audit", AuditJson.of(call.desk(), a))))
        .orElseThrow(ZendeskErrors::notFound);
  }

  private static Answer related(ZendeskCall call) {
    Ticket ticket = call.ticket();
    return Answer.ok(
        Json.object(
            "ticket_related",
            Json.object(
                "url",
                call.base() + "/api/v2/tickets/" + ticket.id + "/related.json",
                "topic_id",
                null,
                "jira_issue_ids",
                List.of(),
                "followup_source_ids",
                List.of(),
                "from_archive",
                ticket.archived,
                "incidents",
                0)));
  }

  private static Answer tags(ZendeskCall call) {
    return Answer.ok(Json.object("tags", call.ticket().tags));
  }
}
