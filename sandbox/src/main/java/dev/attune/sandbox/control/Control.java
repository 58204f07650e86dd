package dev.attune.sandbox.control;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Call;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Routes;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The control API: clock, faults and reset for both vendors, the rest per vendor. Thread-safe. */
public final class Control {
  static final String ROOT = "/sandbox/api";
  private final World world;
  private final Routes<Call> routes = new Routes<>();

  public Control(World world) {
    this.world = world;
    routes
        .add("GET", ROOT, c -> index())
        .add("GET", ROOT + "/clock", c -> clock())
        .add("POST", ROOT + "/clock", this::move)
        .add("GET", ROOT + "/faults", c -> Answer.ok(world.faults().report()))
        .add("POST", ROOT + "/faults", this::fault)
        .add("DELETE", ROOT + "/faults", c -> heal())
        .add("POST", ROOT + "/reset", this::reset);
    new DeskControl(world).routes(routes);
    new TicketControl(world).routes(routes);
  }

  /** Answers a call to the control API; bad input is told in a sentence. */
  public Answer answer(Call call) {
    String path = call.path().replaceAll("/+$", "");
    Optional<Routes.Match<Call>> match = routes.find(call.method(), path);
    if (match.isEmpty()) {
      return refusal(404, "No such control call: " + call.method() + " " + path);
    }
    try {
      return match.get().route().handler().apply(call.with(match.get().vars()));
    } catch (IllegalArgumentException
        | IllegalStateException
        | DateTimeException
        | JsonParseException e) {
      return refusal(400, String.valueOf(e.getMessage()));
    }
  }

  static Answer refusal(int status, String message) {
    return Answer.json(status, Json.object("error", message));
  }

  private Answer index() {
    return Answer.ok(
        Json.object(
            "desks", world.vendors().stream().map(v -> v.desk().name()).toList(),
            "now", world.clock().instant().toString(),
            "speed", world.clock().speed()));
  }

  private Answer clock() {
    return Answer.ok(
        Json.object(
            "now", world.clock().instant().toString(),
            "speed", world.clock().speed(),
            "pending", world.later().pending()));
  }

  private Answer move(Call call) {
    JsonObject asked = object(call);
    Json.string(asked, "speed").map(Double::parseDouble).ifPresent(world.clock()::speed);
    Json.string(asked, "advance").map(Control::span).ifPresent(world.clock()::advance);
    world.later().run();
    return clock();
  }

  /** An ISO duration, or seconds. */
  private static Duration span(String text) {
    return text.startsWith("P")
        ? Duration.parse(text)
        : Duration.ofMillis((long) (Double.parseDouble(text) * 1000));
  }

  private Answer fault(Call call) {
    JsonElement parsed = JsonParser.parseString(call.text());
    List<JsonElement> all =
        parsed.isJsonArray() ? parsed.getAsJsonArray().asList() : List.of(parsed);
    JsonArray ids = new JsonArray();
    all.forEach(f -> ids.add(world.faults().add(f.getAsJsonObject())));
    return Answer.json(201, Json.object("ids", ids));
  }

  private Answer heal() {
    world.faults().clear();
    return Answer.empty(204);
  }

  private Answer reset(Call call) {
    String seed = call.text().isBlank() ? "none" : Json.string(object(call), "seed").orElse("none");
    world.faults().clear();
    world.later().clear();
    world.courier().clear();
    world.vendors().forEach(v -> v.meter().clear());
    world.refill().accept(seed.equals("demo"));
    return Answer.empty(204);
  }

  static JsonObject object(Call call) {
    return call.json()
        .orElseThrow(() -> new IllegalArgumentException("The body is not a JSON object"));
  }
}
