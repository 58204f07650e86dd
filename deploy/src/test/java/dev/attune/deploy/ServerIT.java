package dev.attune.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server as it is shipped, in its container, on a sandbox. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ServerIT {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String CONVERSATION =
      "{\"id\":\"c-1\",\"channel\":\"email\",\"messages\":[{\"id\":\"m1\",\"role\":\"customer\",\"text\":\"This"
          + " is my third mail, the dress for my sister's wedding on Saturday still isn't"
          + " here!\"},{\"id\":\"m2\",\"role\":\"agent\",\"text\":\"We apologise for the"
          + " inconvenience.\"}]}";

  private final HttpClient http = HttpClient.newHttpClient();

  @ArquillianResource
  @SuppressWarnings("NullAway.Init") // by Arquillian
  private URL base;

  @Deployment(testable = false)
  static WebArchive war() {
    return ShrinkWrap.createFromZipFile(
        WebArchive.class, new File(System.getProperty("attune.war")));
  }

  @Test
  void a_conversation_is_scored() throws Exception {
    HttpResponse<String> answer = post("api/v1/scores", "application/json", CONVERSATION);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
    assertThat(answer.body())
        .startsWith("[{\"conversation\":\"c-1\",\"message\":\"m2\",\"index\":1")
        .contains("\"by\":\"agent\"", "\"gap\":3", "\"feedback\":{")
        .endsWith("}]");
  }

  @Test
  void a_draft_is_judged_alone() throws Exception {
    String draft = "api/v1/scores?only=last";
    assertThat(post(draft, "application/json", CONVERSATION).body())
        .isEqualTo(post("api/v1/scores", "application/json", CONVERSATION).body());
    problem(
        post("api/v1/scores?only=first", "application/json", CONVERSATION),
        400,
        "only is last, or isn't given.");
  }

  @Test
  void what_is_no_json_is_a_problem() throws Exception {
    problem(
        post("api/v1/scores", "application/json", "{\"id\":"),
        400,
        "The conversation can't be read: is no JSON: stopped at character 6. Nothing was scored.");
  }

  @Test
  void what_is_too_long_is_a_problem() throws Exception {
    problem(
        post("api/v1/scores", "application/json", " ".repeat(8 * 1024 * 1024 + 1)),
        413,
        "At most 8388608 bytes are read at once; send conversations one by one.");
  }

  @Test
  void another_media_type_is_a_problem() throws Exception {
    problem(post("api/v1/scores", "text/plain", "hello"), 415, "Send application/json.");
  }

  @Test
  void another_method_is_a_problem() throws Exception {
    problem(ask("api/v1/scores"), 405, "This address takes POST only.");
  }

  @Test
  void another_address_is_a_problem() throws Exception {
    problem(
        ask("api/v1/nothing"),
        404,
        "There is nothing at this address. See /openapi for what there is.");
    problem(
        post("webhooks/nobody", "application/json", "{}"),
        404,
        "There is nothing at this address. See /openapi for what there is.");
  }

  @Test
  void a_filter_that_makes_no_sense_is_a_problem() throws Exception {
    problem(
        ask("api/v1/reviews?since=yesterday"),
        400,
        "since must be a date such as 2026-01-31 or a time such as 2026-01-31T08:00:00Z.");
    problem(
        ask("api/v1/reviews?account=other"),
        400,
        "There is no such account; there are [fresh, zen].");
  }

  @Test
  void notes_of_an_unknown_account_are_not_taken_back() throws Exception {
    problem(
        post("api/v1/accounts/other/notes/undo", "application/json", "{}"),
        404,
        "There is no such account; there are [fresh, zen].");
  }

  @Test
  void a_page_of_another_site_is_turned_away() throws Exception {
    HttpRequest request = signed("api/v1/status").header("Origin", "http://evil.example").build();
    assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
  }

  @Test
  void nothing_of_a_ticket_is_shown_to_who_is_not_signed_in() throws Exception {
    for (String path : List.of("status", "reviews", "people", "audit", "tokens", "session")) {
      problem(
          http.send(HttpRequest.newBuilder(at("api/v1/" + path)).build(), BodyHandlers.ofString()),
          401,
          "Sign in first; a program sends its token as Authorization: Bearer TOKEN.");
    }
  }

  @Test
  void a_webhook_that_is_not_the_vendors_is_turned_away() throws Exception {
    assertThat(post("webhooks/zen", "application/json", "{}").statusCode()).isEqualTo(401);
  }

  @Test
  void health_names_ledger_work_and_accounts() throws Exception {
    assertThat(ask("health").body())
        .contains("\"ledger\"")
        .contains("\"work\"")
        .contains("\"zen\":\"up\"")
        .contains("\"fresh\":\"up\"");
    assertThat(ask("health/ready").statusCode()).isEqualTo(200);
    assertThat(ask("health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void the_api_is_described() throws Exception {
    assertThat(ask("openapi").body())
        .contains("/api/v1/scores:", "/api/v1/reviews:", "/api/v1/status:", "/webhooks/{account}:")
        .contains("application/problem+json");
  }

  @Test
  void the_sample_tickets_are_reviewed_and_noted_and_exported() throws Exception {
    JsonObject status = waitUntilQuiet();
    for (JsonObject account : status.getJsonArray("accounts").getValuesAs(JsonObject.class)) {
      assertThat(account.getInt("reviewed")).as(account.getString("account")).isPositive();
      assertThat(account.getJsonObject("notes").getInt("written")).isPositive();
    }
    List<String> lines = ask("api/v1/reviews").body().lines().toList();
    int entered =
        status.getJsonArray("accounts").getValuesAs(JsonObject.class).stream()
            .mapToInt(account -> account.getInt("replies") + account.getInt("merged"))
            .sum();
    assertThat(lines).hasSize(entered);
    assertThat(lines.stream().filter(line -> line.contains("\"account\":\"zen\"")).count())
        .isEqualTo(ask("api/v1/reviews?account=zen").body().lines().count());
    assertThat(ask("api/v1/reviews?format=csv").body()).startsWith("\uFEFFconversation,message,");
    assertThat(ask("metrics").body())
        .contains("attune_replies_reviewed")
        .contains("attune_notes")
        .contains("attune_calls");
    assertThat(post("api/v1/accounts/fresh/notes/undo", "application/json", "{}").body())
        .contains("\"deleted\":")
        .doesNotContain("\"deleted\":0");
    assertThat(ask("api/v1/reviews?account=fresh").body()).contains("\"state\":\"undone\"");
  }

  @Test
  void every_figure_of_dashboard_and_alerts_is_among_the_metrics() throws Exception {
    waitUntilQuiet();
    String metrics = ask("metrics").body();
    assertThat(DocumentedFigures.names()).allMatch(name -> metrics.contains(name + "{"));
  }

  private JsonObject waitUntilQuiet() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String body = "";
    while (System.nanoTime() < end) {
      body = ask("api/v1/status").body();
      try (JsonReader reader = Json.createReader(new StringReader(body))) {
        JsonObject status = reader.readObject();
        if (status.getBoolean("quiet")) {
          return status;
        }
      }
      Thread.sleep(1000);
    }
    throw new AssertionError("still at work after " + PATIENCE + ": " + body);
  }

  private static void problem(HttpResponse<String> answer, int status, String detail) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(answer.body())
        .contains("\"status\":" + status)
        .contains("\"detail\":\"" + detail + "\"");
  }

  private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
    return http.send(signed(path).build(), BodyHandlers.ofString());
  }

  /** As a command on this machine asks. */
  private HttpRequest.Builder signed(String path) {
    return HttpRequest.newBuilder(at(path))
        .header("Authorization", "Bearer " + ServerSession.localToken());
  }

  private HttpResponse<String> post(String path, String type, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        signed(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)).build();
    return http.send(request, BodyHandlers.ofString());
  }

  private URI at(String path) {
    return URI.create(base + path);
  }
}
