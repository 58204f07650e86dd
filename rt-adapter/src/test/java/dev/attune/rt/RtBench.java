package dev.attune.rt;

import dev.attune.helpdesk.CallMeter;
import dev.attune.helpdesk.HelpdeskProvider;
import dev.attune.helpdesk.Secret;
import dev.attune.helpdesk.Settings;
import dev.attune.helpdesk.WebhookCall;
import dev.attune.tck.Bench;
import dev.attune.tck.Fault;
import dev.attune.tck.FaultProxy;
import dev.attune.tck.Line;
import dev.attune.tck.Standing;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A real Request Tracker on the bench. What earlier tests left is days old. */
final class RtBench implements Bench {

  private static final Duration LONG_AGO = Duration.ofDays(3);
  static final Secret SECRET = new Secret("bench-webhook-secret");

  private final RtWorkshop workshop;
  private final AccessLog accessLog;

  private RtBench(RtWorkshop workshop) throws IOException {
    this.workshop = workshop;
    workshop.pass(LONG_AGO);
    accessLog = new AccessLog(workshop.accessLog());
  }

  static RtBench started() throws IOException {
    return new RtBench(RtWorkshop.open());
  }

  @Override
  public HelpdeskProvider provider() {
    return new RtProvider();
  }

  @Override
  public URI address() {
    return workshop.server().url();
  }

  @Override
  public Settings settings(
      URI address, double budget, Map<String, String> options, CallMeter meter) {
    Map<String, String> all = new HashMap<>(options);
    all.put("bots", "parcelbot");
    all.put("calls-per-minute", Integer.toString(AccessLog.CEILING));
    Secret token = new Secret(workshop.server().token("attune"));
    return new Settings("acme", address, "attune", token, SECRET, budget, all, clock(), meter);
  }

  @Override
  public Settings stranger(URI address) {
    Secret wrong = new Secret("1-2-0123456789abcdef0123456789abcdef");
    return new Settings(
        "acme", address, "attune", wrong, SECRET, 1, Map.of(), clock(), CallMeter.NONE);
  }

  @Override
  public Clock clock() {
    return workshop.clock();
  }

  @Override
  public void pass(Duration time) {
    workshop.pass(time);
  }

  @Override
  public void catchUp() {
    // what was said stands in the database
  }

  @Override
  public Set<Ability> abilities() {
    return Set.of(
        Ability.COMPARES,
        Ability.KEEPS_NOTES,
        Ability.DATES_WEBHOOKS,
        Ability.HAS_BOTS,
        Ability.HAS_RULES,
        Ability.TELLS_OF_NOTES);
  }

  @Override
  public String opens(Line first) {
    return does(order("open", first)).getString("ticket");
  }

  @Override
  public String opens(List<Line> conversation) {
    String ticket = opens(conversation.get(0));
    conversation.stream().skip(1).forEach(line -> says(ticket, line));
    return ticket;
  }

  @Override
  public String says(String ticket, Line line) {
    return does(order("say", line).add("ticket", ticket)).getString("id");
  }

  private static JsonObjectBuilder order(String what, Line line) {
    return Json.createObjectBuilder()
        .add("do", what)
        .add("voice", line.voice().name())
        .add("html", line.html());
  }

  /** For what this bench has no word for: an order to the workbench. */
  JsonObject does(JsonObjectBuilder order) {
    return workshop.workbench().does(order.build());
  }

  @Override
  public void closes(String ticket) {
    status(ticket, "resolved");
  }

  @Override
  public void deletes(String ticket) {
    status(ticket, "deleted");
  }

  private void status(String ticket, String status) {
    does(
        Json.createObjectBuilder().add("do", "status").add("ticket", ticket).add("status", status));
  }

  @Override
  public List<Standing> standing(String ticket) {
    JsonObject answer =
        does(Json.createObjectBuilder().add("do", "standing").add("ticket", ticket));
    return answer.getJsonArray("standing").getValuesAs(JsonValue::asJsonObject).stream()
        .map(
            one ->
                new Standing(one.getString("id"), one.getBoolean("visible"), one.getString("text")))
        .toList();
  }

  @Override
  public WebhookCall webhook(String ticket) {
    return call(body(ticket, Duration.ZERO), SECRET);
  }

  @Override
  public WebhookCall forged(String ticket) {
    return call(body(ticket, Duration.ZERO), new Secret("guessed"));
  }

  @Override
  public WebhookCall stale(String ticket) {
    return call(body(ticket, Duration.ofMinutes(6)), SECRET);
  }

  @Override
  public WebhookCall garbled() {
    return call("{\"ticket\": nonsense", SECRET);
  }

  private String body(String ticket, Duration ago) {
    long at = clock().instant().minus(ago).getEpochSecond();
    return "{\"at\":" + at + ",\"by\":\"agent\",\"ticket\":" + ticket + "}";
  }

  private static WebhookCall call(String body, Secret secret) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new WebhookCall(
        Map.of("x-attune-signature", List.of(RtWebhook.signature(secret, bytes))), bytes);
  }

  @Override
  public double creditsPerTicket() {
    return 3;
  }

  @Override
  public int callsPerNote() {
    return 8;
  }

  @Override
  public void takesNextNoteForPublic(FaultProxy proxy) {
    proxy.next(
        call -> call.contains("/transaction/"),
        new Fault.Edited(answer -> answer.replace("\"Comment\"", "\"Correspond\"")));
  }

  @Override
  public Map<String, Double> mostUsed() {
    return Map.of("calls a minute", accessLog.largestShare());
  }

  @Override
  public void close() {
    // the workshop stays open for the next test
  }
}
