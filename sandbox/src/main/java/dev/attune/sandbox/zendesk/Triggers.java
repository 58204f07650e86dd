package dev.attune.sandbox.zendesk;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Comment;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.DeskEvent;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.Routes;
import java.util.ArrayList;
import java.util.List;

/**
 * Triggers that call webhooks. They know the conditions {@code update_type}, {@code status}, {@code
 * comment_is_public}, {@code role} and {@code current_tags}; unknown ones count as fulfilled.
 */
final class Triggers {
  static final String KIND = "trigger";
  private static final String PATH = "/api/v2/triggers";

  private Triggers() {}

  /** A webhook that a trigger wants called with this body. */
  record Fired(String webhookId, String body) {}

  static void routes(Routes<ZendeskCall> routes) {
    routes
        .add("GET", PATH, Triggers::list)
        .add("POST", PATH, Triggers::create)
        .add("GET", PATH + "/{id}", c -> Answer.ok(Json.object("trigger", existing(c))))
        .add("PUT", PATH + "/{id}", Triggers::change)
        .add("DELETE", PATH + "/{id}", Triggers::delete);
  }

  private static Answer list(ZendeskCall call) {
    List<JsonObject> all = List.copyOf(call.desk().documents(KIND).values());
    return Answer.ok(Paging.of(call, all, t -> t.get("id").getAsLong()).json("triggers", t -> t));
  }

  private static Answer create(ZendeskCall call) {
    call.adminOnly();
    JsonObject trigger = call.body("trigger").deepCopy();
    long id = call.rows().nextId();
    trigger.addProperty("id", id);
    trigger.addProperty("url", call.base() + PATH + "/" + id + ".json");
    if (!trigger.has("active")) {
      trigger.addProperty("active", true);
    }
    trigger.addProperty("created_at", Times.iso(call.desk().now()));
    trigger.addProperty("updated_at", Times.iso(call.desk().now()));
    call.desk().save(KIND, Long.toString(id), trigger);
    return Answer.json(201, Json.object("trigger", trigger));
  }

  private static JsonObject existing(ZendeskCall call) {
    JsonObject found = call.desk().documents(KIND).get(call.call().var("id"));
    if (found == null) {
      throw ZendeskErrors.notFound();
    }
    return found;
  }

  private static Answer change(ZendeskCall call) {
    call.adminOnly();
    JsonObject trigger = existing(call).deepCopy();
    call.body("trigger").entrySet().forEach(e -> trigger.add(e.getKey(), e.getValue()));
    call.desk().save(KIND, call.call().var("id"), trigger);
    return Answer.ok(Json.object("trigger", trigger));
  }

  private static Answer delete(ZendeskCall call) {
    call.adminOnly();
    existing(call);
    call.desk().remove(KIND, call.call().var("id"));
    return Answer.empty(204);
  }

  /** The webhooks that active triggers call for this event. */
  static List<Fired> fired(Desk desk, DeskEvent event) {
    List<Fired> fired = new ArrayList<>();
    boolean update = event.type().equals("ticket.updated") || event.type().equals("ticket.created");
    for (JsonObject trigger : desk.documents(KIND).values()) {
      if (update && Json.flag(trigger, "active").orElse(true) && fits(desk, trigger, event)) {
        for (JsonElement action : Json.elements(trigger, "actions")) {
          fire(desk, event, action.getAsJsonObject(), fired);
        }
      }
    }
    return fired;
  }

  private static void fire(Desk desk, DeskEvent event, JsonObject action, List<Fired> fired) {
    List<String> value = Json.strings(action, "value");
    if (Json.string(action, "field").orElse("").equals("notification_webhook")
        && !value.isEmpty()) {
      Person actor = desk.person(event.actorId()).orElseGet(Person::new);
      String template = value.size() > 1 ? value.get(1) : "";
      fired.add(
          new Fired(value.get(0), Placeholders.expanded(template, desk, event.ticket(), actor)));
    }
  }

  private static boolean fits(Desk desk, JsonObject trigger, DeskEvent event) {
    JsonObject conditions = Json.child(trigger, "conditions").orElseGet(JsonObject::new);
    List<JsonElement> any = Json.elements(conditions, "any");
    return Json.elements(conditions, "all").stream().allMatch(c -> holds(desk, c, event))
        && (any.isEmpty() || any.stream().anyMatch(c -> holds(desk, c, event)));
  }

  private static boolean holds(Desk desk, JsonElement raw, DeskEvent event) {
    JsonObject condition = raw.getAsJsonObject();
    String wanted = Json.string(condition, "value").orElse("");
    boolean not = Json.string(condition, "operator").orElse("is").contains("not");
    Comment comment = event.comment();
    boolean is =
        switch (Json.string(condition, "field").orElse("")) {
          case "update_type" -> wanted.equals("Create") == event.type().equals("ticket.created");
          case "status" -> event.ticket().status.equals(wanted);
          case "comment_is_public" ->
              comment != null
                  && (wanted.equals("not_relevant")
                      || (wanted.equals("requester_can_see_comment") && comment.isPublic)
                      || wanted.equals(Boolean.toString(comment.isPublic)));
          case "role" -> actor(desk, event, wanted);
          case "current_tags" ->
              List.of(wanted.split(" ", -1)).stream().anyMatch(event.ticket().tags::contains);
          default -> !not;
        };
    return is != not;
  }

  private static boolean actor(Desk desk, DeskEvent event, String wanted) {
    boolean staff = desk.person(event.actorId()).map(Person::staff).orElse(false);
    return wanted.equals(Long.toString(event.actorId()))
        || (wanted.equals("agent") && staff)
        || (wanted.equals("end_user") && !staff);
  }
}
