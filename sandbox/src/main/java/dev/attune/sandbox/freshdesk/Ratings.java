package dev.attune.sandbox.freshdesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Rating;
import dev.attune.sandbox.core.Routes;
import dev.attune.sandbox.core.Ticket;
import java.util.List;
import java.util.Set;

/**
 * Surveys and what customers answered: 103 extremely happy, 100 neutral, -103 extremely unhappy.
 */
final class Ratings {
  private static final long SURVEY = 43_000_800_001L;

  private Ratings() {}

  static void routes(Routes<FreshdeskCall> routes) {
    routes
        .add("GET", "/api/v2/surveys", c -> Answer.ok(Json.array(List.of(survey()))))
        .add("GET", "/api/v2/surveys/satisfaction_ratings", Ratings::all)
        .add("GET", "/api/v2/tickets/{ticket}/satisfaction_ratings", Ratings::ofTicket)
        .add("POST", "/api/v2/tickets/{ticket}/satisfaction_ratings", Ratings::rate);
  }

  private static JsonObject survey() {
    return Json.object(
        "id",
        SURVEY,
        "title",
        "Default survey",
        "active",
        true,
        "created_at",
        "2020-01-01T00:00:00Z",
        "updated_at",
        "2020-01-01T00:00:00Z",
        "questions",
        List.of(
            Json.object(
                "id",
                "default_question",
                "label",
                "How would you rate your overall satisfaction?",
                "accepted_ratings",
                List.of(103, 100, -103),
                "default",
                true)));
  }

  private static Answer all(FreshdeskCall call) {
    call.onlyParameters(Set.of("created_since", "user_id", "page", "per_page"));
    long since = call.query().text("created_since").flatMap(Times::seconds).orElse(Long.MIN_VALUE);
    long user = call.query().number("user_id").orElse(0);
    List<Rating> ratings =
        call.rows().ratings.values().stream()
            .filter(r -> r.at() / 1000 >= since)
            .filter(r -> user == 0 || r.requesterId() == user)
            .toList();
    return Paging.of(call, ratings, r -> json(call, r));
  }

  private static Answer ofTicket(FreshdeskCall call) {
    Ticket ticket = call.ticket();
    return Paging.of(
        call,
        call.rows().ratings.values().stream().filter(r -> r.ticketId() == ticket.id).toList(),
        r -> json(call, r));
  }

  private static JsonObject json(FreshdeskCall call, Rating r) {
    return Json.object(
        "id",
        r.id(),
        "survey_id",
        SURVEY,
        "user_id",
        r.requesterId(),
        "agent_id",
        TicketJson.orNull(r.assigneeId()),
        "group_id",
        call.desk().ticket(r.ticketId()).map(t -> TicketJson.orNull(t.teamId)).orElse(null),
        "ticket_id",
        r.ticketId(),
        "feedback",
        r.comment().isEmpty() ? null : r.comment(),
        "ratings",
        Json.object("default_question", code(r.score())),
        "created_at",
        Times.iso(r.at()),
        "updated_at",
        Times.iso(r.at()));
  }

  private static int code(String score) {
    return switch (score) {
      case "good" -> 103;
      case "bad" -> -103;
      default -> 100;
    };
  }

  private static Answer rate(FreshdeskCall call) {
    Ticket ticket = call.changeable();
    JsonObject body = call.body();
    Bodies.check(
        body,
        java.util.Map.of("feedback", "String", "ratings", "key/value pair"),
        Set.of("ratings"));
    long code =
        Json.child(body, "ratings").flatMap(r -> Json.number(r, "default_question")).orElse(100L);
    Rating rating =
        new Rating(
            call.rows().nextId(),
            ticket.id,
            ticket.requesterId,
            ticket.assigneeId,
            code > 100 ? "good" : code < 0 ? "bad" : "neutral",
            Json.string(body, "feedback").orElse(""),
            call.desk().now());
    call.desk().save(rating);
    return Answer.json(201, json(call, rating));
  }
}
