package dev.attune.deploy.soak;

import dev.attune.deploy.bench.StandIn;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** One call in twenty fails, in every way that the sandbox knows; so does one webhook in twenty. */
final class Faults {

  private static final double SHARE = 0.05;
  private static final List<String> OF_CALLS =
      List.of(
          "throttle",
          "throttle-date",
          "status 500",
          "status 503",
          "cut",
          "drip",
          "reset-before",
          "reset-after",
          "late");
  private static final List<String> OF_WEBHOOKS = List.of("webhook-duplicate", "webhook-reorder");

  private Faults() {}

  static void begin(StandIn standIn) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    OF_CALLS.forEach(kind -> all.add(fault(kind, SHARE / OF_CALLS.size())));
    OF_WEBHOOKS.forEach(kind -> all.add(fault(kind, SHARE / OF_WEBHOOKS.size())));
    standIn.call("POST", "/faults", all.build().toString());
  }

  static long struck(StandIn standIn) {
    return standIn.object("/faults").getJsonNumber("struck").longValue();
  }

  private static JsonObjectBuilder fault(String kind, double probability) {
    String[] words = kind.split(" ", -1);
    JsonObjectBuilder fault =
        Json.createObjectBuilder()
            .add("kind", words[0])
            .add("probability", probability)
            .add("pauseMillis", 1);
    return words.length > 1 ? fault.add("status", Integer.parseInt(words[1])) : fault;
  }
}
