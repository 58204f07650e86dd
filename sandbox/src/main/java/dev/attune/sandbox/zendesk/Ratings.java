package dev.attune.sandbox.zendesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Rating;
import dev.attune.sandbox.core.Routes;
import java.util.List;

/** Customers' satisfaction: the older ratings and the newer survey responses. */
final class Ratings {
  private Ratings() {}

  static void routes(Routes<ZendeskCall> routes) {
    routes
        .add("GET", "/api/v2/satisfaction_ratings", Ratings::list)
        .add("GET", "/api/v2/satisfaction_ratings/received", Ratings::list)
        .add("GET", "/api/v2/satisfaction_ratings/{id}", Ratings::show)
        .add("GET", "/api/v2/guide/survey_responses", Ratings::responses);
  }

  private static Answer list(ZendeskCall call) {
    call.adminOnly();
    long from = call.query().number("start_time").orElse(Long.MIN_VALUE);
    long to = call.query().number("end_time").orElse(Long.MAX_VALUE);
    String score = call.query().text("score").orElse("");
    List<Rating> ratings =
        call.rows().ratings.values().stream()
            .filter(r -> Times.second(r.at()) >= from && Times.second(r.at()) < to)
            .filter(r -> score.isEmpty() || score.startsWith("received") || r.score().equals(score))
            .toList();
    return Answer.ok(
        Paging.of(call, ratings, Rating::id).json("satisfaction_ratings", r -> json(r, call)));
  }

  private static Answer show(ZendeskCall call) {
    Rating rating = call.rows().ratings.get(call.id("id"));
    if (rating == null) {
      throw ZendeskErrors.notFound();
    }
    return Answer.ok(Json.object("satisfaction_rating", json(rating, call)));
  }

  private static JsonObject json(Rating r, ZendeskCall call) {
    return Json.object(
        "url", call.base() + "/api/v2/satisfaction_ratings/" + r.id() + ".json",
        "id", r.id(),
        "assignee_id", TicketJson.orNull(r.assigneeId()),
        "group_id",
            call.desk().ticket(r.ticketId()).map(t -> TicketJson.orNull(t.teamId)).orElse(null),
        "requester_id", r.requesterId(),
        "ticket_id", r.ticketId(),
        "score", r.score(),
        "comment", r.comment().isEmpty() ? null : r.comment(),
        "reason", null,
        "reason_id", null,
        "reason_code", null,
        "created_at", Times.iso(r.at()),
        "updated_at", Times.iso(r.at()));
  }

  private static Answer responses(ZendeskCall call) {
    call.adminOnly();
    List<String> subjects = call.query().list("filter[subject_zrns]");
    long from = call.query().number("filter[created_at_start]").orElse(Long.MIN_VALUE);
    List<Rating> ratings =
        call.rows().ratings.values().stream()
            .filter(r -> r.at() >= from)
            .filter(r -> subjects.isEmpty() || subjects.contains("zen:ticket:" + r.ticketId()))
            .toList();
    return Answer.ok(
        Paging.of(call, ratings, Rating::id).json("survey_responses", Ratings::response));
  }

  private static JsonObject response(Rating r) {
    int stars = r.score().equals("good") ? 5 : r.score().equals("bad") ? 1 : 3;
    return Json.object(
        "id",
        "survey-" + r.id(),
        "subjects",
        List.of(
            Json.object(
                "id",
                Long.toString(r.ticketId()),
                "type",
                "ticket",
                "zrn",
                "zen:ticket:" + r.ticketId())),
        "responder_id",
        r.requesterId(),
        "created_at",
        Times.iso(r.at()),
        "answers",
        List.of(
            Json.object("type", "rating_scale", "rating", stars, "rating_category", r.score()),
            Json.object("type", "open_ended", "value", r.comment())));
  }
}
