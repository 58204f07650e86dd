package dev.attune.tck.standin;

import dev.attune.tck.Bench;
import dev.attune.tck.Line;
import dev.attune.tck.Standing;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Arranges things on one of the stand-ins. What is left to a vendor's own bench stays open. */
public abstract class StandInBench implements Bench {

  private static final Duration UNTIL_TOLD = Duration.ofSeconds(65);
  private static final String AGENT = "maya";
  private static final String OTHER_AGENT = "tomasz";

  private final String vendor;
  private final Control control;
  private final AtomicInteger conversations = new AtomicInteger();

  /**
   * @param vendor its name in the control API's paths
   */
  protected StandInBench(String vendor, Control control) {
    this.vendor = vendor;
    this.control = control;
  }

  /** For what this bench has no word for. */
  public Control control() {
    return control;
  }

  @Override
  public void pass(Duration time) {
    control.call("POST", "/clock", Json.createObjectBuilder().add("advance", time + "").build());
  }

  @Override
  public void catchUp() {
    pass(UNTIL_TOLD);
  }

  @Override
  public String opens(Line first) {
    return opens(List.of(first));
  }

  @Override
  public String opens(List<Line> conversation) {
    JsonArrayBuilder messages = Json.createArrayBuilder();
    conversation.forEach(line -> messages.add(message(line)));
    JsonObjectBuilder opened =
        Json.createObjectBuilder()
            .add("id", "c-" + conversations.incrementAndGet())
            .add("channel", "email")
            .add("subject", "A parcel")
            .add("live", true)
            .add("messages", messages);
    if (conversation.get(0).voice() == Line.Voice.REQUESTING_AGENT) {
      opened.add("requester", Json.createObjectBuilder().add("key", OTHER_AGENT));
    }
    return opens(opened.build());
  }

  /** Opens a ticket from a conversation as the control API describes it. */
  public String opens(JsonObject conversation) {
    JsonObject answer = control.call("POST", path("/tickets"), conversation).asJsonObject();
    return answer.getJsonArray("tickets").get(0).toString();
  }

  @Override
  public String says(String ticket, Line line) {
    return says(ticket, message(line).build());
  }

  /** Adds a message as the control API describes it. */
  public String says(String ticket, JsonObject message) {
    JsonObject answer =
        control.call("POST", path("/tickets/" + ticket + "/messages"), message).asJsonObject();
    return answer.getJsonNumber("id").toString();
  }

  @Override
  public void closes(String ticket) {
    changes(ticket, Json.createObjectBuilder().add("status", "closed").build());
  }

  @Override
  public void deletes(String ticket) {
    changes(ticket, Json.createObjectBuilder().add("deleted", true).build());
  }

  public void changes(String ticket, JsonObject change) {
    control.call("PATCH", path("/tickets/" + ticket), change);
  }

  @Override
  public List<Standing> standing(String ticket) {
    JsonObject whole = control.read(path("/tickets/" + ticket)).asJsonObject();
    return whole.getJsonArray("comments").getValuesAs(JsonValue::asJsonObject).stream()
        .filter(one -> !one.getBoolean("deleted"))
        .map(
            one ->
                new Standing(
                    one.getJsonNumber("id").toString(),
                    one.getBoolean("public"),
                    one.getString("text")))
        .toList();
  }

  @Override
  public Map<String, Double> mostUsed() {
    JsonObject budget = control.read(path("/budget")).asJsonObject();
    Map<String, Double> shares = new TreeMap<>();
    budget
        .getJsonObject("windows")
        .forEach(
            (name, window) ->
                shares.put(name, window.asJsonObject().getJsonNumber("max_share").doubleValue()));
    return shares;
  }

  protected String path(String rest) {
    return "/" + vendor + rest;
  }

  private static JsonObjectBuilder message(Line line) {
    JsonObjectBuilder message = Json.createObjectBuilder().add("html", line.html());
    switch (line.voice()) {
      case CUSTOMER -> message.add("role", "customer");
      case AGENT -> message.add("role", "agent").add("author", AGENT);
      case OTHER_AGENT, REQUESTING_AGENT -> message.add("role", "agent").add("author", OTHER_AGENT);
      case NOTE -> message.add("role", "note").add("author", AGENT);
      case BOT -> message.add("role", "bot");
      case RULE -> message.add("role", "system");
    }
    return message;
  }
}
