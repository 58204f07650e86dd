package dev.attune.deploy.bench;

import dev.attune.helpdesk.CallMeter;
import dev.attune.helpdesk.Helpdesk;
import dev.attune.helpdesk.HelpdeskProvider;
import dev.attune.helpdesk.Secret;
import dev.attune.helpdesk.Settings;
import dev.attune.sandbox.Credentials;
import dev.attune.sandbox.Sandbox;
import dev.attune.sandbox.SandboxOptions;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A running sandbox, and what stands on its tickets seen from behind. */
public final class StandIn implements AutoCloseable {

  private static final Set<String> ANSWERING = Set.of("agent", "admin", "bot");

  private final Sandbox sandbox;
  private final HttpClient http = HttpClient.newHttpClient();

  /** With the demo's tickets. */
  public StandIn(Clock clock) throws IOException {
    this(SandboxOptions.defaults(clock));
  }

  public StandIn(SandboxOptions options) throws IOException {
    sandbox = Sandbox.start(options);
  }

  public Sandbox sandbox() {
    return sandbox;
  }

  /** The account on one of the sandboxes, opened by its adapter. */
  public Helpdesk open(String vendor, String account, double budget, CallMeter meter) {
    boolean zendesk = vendor.equals("zendesk");
    Credentials credentials = sandbox.credentials();
    Settings settings =
        new Settings(
            account,
            URI.create(zendesk ? sandbox.zendeskUrl() : sandbox.freshdeskUrl()),
            zendesk ? credentials.zendeskEmail() : "",
            new Secret(zendesk ? credentials.zendeskToken() : credentials.freshdeskKey()),
            new Secret(
                zendesk
                    ? credentials.zendeskWebhookSecret()
                    : credentials.freshdeskWebhookSecret()),
            budget,
            Map.of("timeout", "5"),
            sandbox.clock(),
            meter);
    return ServiceLoader.load(HelpdeskProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(provider -> provider.vendor().equals(vendor))
        .findFirst()
        .orElseThrow()
        .open(settings);
  }

  /** Has the vendor call an address: Zendesk of every comment, Freshdesk of every answer. */
  public void webhooks(String vendor, String url) {
    call(
        "PUT",
        "/" + vendor + "/options",
        vendor.equals("zendesk")
            ? "{\"webhooks\":[{\"endpoint\":\"" + url + "\"}]}"
            : "{\"automations\":[{\"url\":\""
                + url
                + "\",\"on\":[\"reply\"],\"secret\":\""
                + sandbox.credentials().freshdeskWebhookSecret()
                + "\"}]}");
  }

  /** All comments of one vendor's tickets, deleted ones left out. */
  public List<JsonObject> comments(String vendor) {
    return tickets(vendor).stream().flatMap(StandIn::comments).toList();
  }

  /**
   * How many answers of agents and bots each ticket has: public messages to the customer; a
   * requester is no agent, and what is forwarded to others is no answer.
   */
  public Map<String, Long> answers(String vendor) {
    Map<String, Long> counts = new TreeMap<>();
    for (JsonObject ticket : tickets(vendor)) {
      long answers = answersOf(ticket).count();
      if (answers > 0) {
        counts.put(String.valueOf(number(ticket, "id")), answers);
      }
    }
    return counts;
  }

  /** The answers on a whole ticket. */
  public static Stream<JsonObject> answersOf(JsonObject ticket) {
    return comments(ticket)
        .filter(comment -> comment.getBoolean("public"))
        .filter(comment -> ANSWERING.contains(comment.getString("role")))
        .filter(comment -> !comment.getString("kind").equals("forward"))
        .filter(comment -> number(comment, "authorId") != number(ticket, "requesterId"));
  }

  /** All tickets, whole. */
  public List<JsonObject> tickets(String vendor) {
    return array("/" + vendor + "/tickets").stream()
        .map(summary -> object("/" + vendor + "/tickets/" + summary.asJsonObject().get("id")))
        .toList();
  }

  /** The comments of a whole ticket, deleted ones left out. */
  public static Stream<JsonObject> comments(JsonObject whole) {
    return whole.getJsonArray("comments").stream()
        .map(JsonValue::asJsonObject)
        .filter(comment -> !comment.getBoolean("deleted"));
  }

  private static long number(JsonObject object, String member) {
    return object.getJsonNumber(member).longValue();
  }

  /** What the control API has to say. */
  public JsonArray array(String path) {
    try (JsonReader reader = reader(path)) {
      return reader.readArray();
    }
  }

  /** What the control API has to say. */
  public JsonObject object(String path) {
    try (JsonReader reader = reader(path)) {
      return reader.readObject();
    }
  }

  /** Has the control API do something; an empty object where it has nothing to say. */
  public JsonObject call(String method, String path, String body) {
    String answer =
        sent(request(path).method(method, HttpRequest.BodyPublishers.ofString(body)).build());
    try (JsonReader reader =
        Json.createReader(new StringReader(answer.isBlank() ? "{}" : answer))) {
      return reader.read() instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    }
  }

  private JsonReader reader(String path) {
    return Json.createReader(new StringReader(sent(request(path).build())));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(sandbox.controlUrl() + path));
  }

  private String sent(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(request.uri() + ": " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    sandbox.close();
  }
}
