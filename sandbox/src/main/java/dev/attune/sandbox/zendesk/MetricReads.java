package dev.attune.sandbox.zendesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Comment;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.Routes;
import dev.attune.sandbox.core.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Metrics of tickets, and the lists of tickets and addresses that hang on one person. */
final class MetricReads {
  private MetricReads() {}

  static void routes(Routes<ZendeskCall> routes) {
    routes
        .add("GET", "/api/v2/ticket_metrics", MetricReads::list)
        .add("GET", "/api/v2/tickets/{ticket}/metrics", MetricReads::one)
        .add("GET", "/api/v2/users/{id}/identities", MetricReads::identities)
        .add(
            "GET",
            "/api/v2/users/{id}/tickets/requested",
            c -> tickets(c, t -> t.requesterId == c.id("id")))
        .add(
            "GET",
            "/api/v2/users/{id}/tickets/assigned",
            c -> tickets(c, t -> t.assigneeId == c.id("id")))
        .add(
            "GET",
            "/api/v2/organizations/{id}/tickets",
            c -> tickets(c, t -> t.organizationId == c.id("id")))
        .add("GET", "/api/v2/tickets/recent", c -> tickets(c, t -> t.assigneeId == c.me().id))
        .add(
            "GET",
            "/api/v2/macros/active",
            c -> Answer.ok(Paging.of(c, List.<JsonObject>of(), o -> 0).json("macros", o -> o)));
  }

  private static Answer tickets(ZendeskCall call, Predicate<Ticket> wanted) {
    List<Ticket> found =
        new ArrayList<>(TicketReads.visible(call).stream().filter(wanted).toList());
    TicketReads.sort(found, call.query());
    return Answer.ok(TicketReads.page(call, found));
  }

  private static Answer list(ZendeskCall call) {
    List<Ticket> tickets = TicketReads.visible(call);
    return Answer.ok(
        Paging.of(call, tickets, t -> t.id).json("ticket_metrics", t -> metric(call, t)));
  }

  private static Answer one(ZendeskCall call) {
    return Answer.ok(Json.object("ticket_metric", metric(call, call.ticket())));
  }

  private static JsonObject metric(ZendeskCall call, Ticket t) {
    long replies =
        t.comments.stream()
            .filter((Comment c) -> c.isPublic && c.authorId != t.requesterId)
            .count();
    return Json.object(
        "url",
        call.base() + "/api/v2/ticket_metrics/" + t.id + ".json",
        "id",
        t.id,
        "ticket_id",
        t.id,
        "created_at",
        Times.iso(t.createdAt),
        "updated_at",
        Times.iso(t.updatedAt),
        "group_stations",
        t.teamId == 0 ? 0 : 1,
        "assignee_stations",
        t.assigneeId == 0 ? 0 : 1,
        "reopens",
        t.reopenedAt == 0 ? 0 : 1,
        "replies",
        replies,
        "assignee_updated_at",
        null,
        "requester_updated_at",
        Times.iso(t.requesterRespondedAt),
        "status_updated_at",
        Times.iso(t.statusUpdatedAt),
        "initially_assigned_at",
        null,
        "assigned_at",
        null,
        "solved_at",
        Times.iso(t.resolvedAt),
        "latest_comment_added_at",
        Times.iso(t.comments.isEmpty() ? 0 : t.comments.get(t.comments.size() - 1).at));
  }

  private static Answer identities(ZendeskCall call) {
    Person p = call.desk().person(call.id("id")).orElseThrow(ZendeskErrors::notFound);
    JsonObject email =
        Json.object(
            "url",
            call.base() + "/api/v2/users/" + p.id + "/identities/" + p.id + ".json",
            "id",
            p.id,
            "user_id",
            p.id,
            "type",
            "email",
            "value",
            p.email,
            "verified",
            true,
            "primary",
            true,
            "created_at",
            Times.iso(p.createdAt),
            "updated_at",
            Times.iso(p.updatedAt));
    return Answer.ok(
        Paging.of(call, List.of(email), o -> o.get("id").getAsLong()).json("identities", o -> o));
  }
}
