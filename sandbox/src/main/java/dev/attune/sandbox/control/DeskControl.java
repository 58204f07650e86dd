package dev.attune.sandbox.control;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Call;
import dev.attune.sandbox.core.Comment;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Routes;
import dev.attune.sandbox.core.Vendor;
import dev.attune.sandbox.seed.People;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Control calls about one whole desk: its counts, notes, budget, limits and people. */
final class DeskControl {
  private static final String DESK = Control.ROOT + "/{vendor}";
  private final World world;

  DeskControl(World world) {
    this.world = world;
  }

  void routes(Routes<Call> routes) {
    routes
        .add("GET", DESK + "/counts", c -> locked(c, v -> Answer.ok(StateJson.counts(v.desk()))))
        .add("GET", DESK + "/notes", c -> comments(c, n -> !n.isPublic && n.byApi))
        .add("GET", DESK + "/public-by-api", c -> comments(c, n -> n.isPublic && n.byApi))
        .add("GET", DESK + "/budget", c -> locked(c, v -> Answer.ok(v.meter().report())))
        .add("DELETE", DESK + "/budget", this::clearBudget)
        .add("PUT", DESK + "/limits", this::limits)
        .add("POST", DESK + "/people", this::person)
        .add("PUT", DESK + "/options", this::options)
        .add("GET", DESK + "/webhooks", this::webhooks);
  }

  static Vendor vendor(World world, Call call) {
    return world
        .vendor(call.var("vendor"))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The vendor is zendesk or freshdesk, not " + call.var("vendor")));
  }

  private Answer locked(Call call, Function<Vendor, Answer> work) {
    Vendor vendor = vendor(world, call);
    return vendor.desk().locked(() -> work.apply(vendor));
  }

  private Answer comments(Call call, Predicate<Comment> wanted) {
    return locked(
        call,
        v -> {
          Desk desk = v.desk();
          return Answer.ok(
              Json.array(
                  desk.comments().stream()
                      .filter(c -> !c.deleted)
                      .filter(wanted)
                      .map(c -> StateJson.comment(desk, c))
                      .toList()));
        });
  }

  private Answer clearBudget(Call call) {
    return locked(
        call,
        v -> {
          v.meter().clear();
          return Answer.empty(204);
        });
  }

  private Answer limits(Call call) {
    JsonObject asked = Control.object(call);
    return locked(
        call,
        v -> {
          for (Map.Entry<String, JsonElement> e : asked.entrySet()) {
            var window = v.meter().limits().get(e.getKey());
            if (window == null) {
              throw new IllegalArgumentException(
                  "There is no limit " + e.getKey() + "; there are " + v.meter().limits().keySet());
            }
            window.limit(e.getValue().getAsLong());
          }
          return Answer.ok(v.meter().report());
        });
  }

  private Answer person(Call call) {
    JsonObject asked = Control.object(call);
    return locked(
        call,
        v -> {
          var person = new People(v.desk()).person(asked);
          Json.string(asked, "apiKey")
              .ifPresent(k -> v.desk().save("api_key", k, Json.object("user_id", person.id)));
          return Answer.json(201, Json.object("id", person.id, "key", person.key));
        });
  }

  /** The latest deliveries; status 0 means that nobody answered. */
  private Answer webhooks(Call call) {
    return Answer.ok(Json.array(world.courier().attempts(vendor(world, call).desk().name())));
  }

  private Answer options(Call call) {
    JsonObject asked = Control.object(call);
    return locked(
        call,
        v -> {
          asked.entrySet().forEach(e -> v.option(e.getKey(), e.getValue()));
          return Answer.empty(204);
        });
  }
}
