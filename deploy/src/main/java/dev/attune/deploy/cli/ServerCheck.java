package dev.attune.deploy.cli;

import dev.attune.deploy.check.Finding;
import dev.attune.helpdesk.Diagnosis;
import dev.attune.helpdesk.Diagnosis.Result;
import dev.attune.helpdesk.Diagnosis.Step;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** The checks as the running server makes them. */
final class ServerCheck {

  private static final int OK = 200;

  private final Server server;

  private ServerCheck(Server server) {
    this.server = server;
  }

  /**
   * The server that is configured; empty where none answers there.
   *
   * @throws CommandFailure when it doesn't let us in
   */
  static Optional<ServerCheck> of(Config config) throws IOException {
    return Server.found(config).map(ServerCheck::new);
  }

  /**
   * Hands each finding on as it comes.
   *
   * @param ticket takes a test note; null for everything but a note
   */
  void ask(@Nullable String ticket, Consumer<Finding> told) throws IOException {
    JsonObject body =
        ticket == null
            ? JsonObject.EMPTY_JSON_OBJECT
            : Json.createObjectBuilder().add("ticket", ticket).build();
    HttpResponse<InputStream> answer =
        server.send(
            HttpRequest.newBuilder(server.at("/api/v1/setup/check"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())),
            BodyHandlers.ofInputStream());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      if (answer.statusCode() != OK) {
        String problem = String.join("", lines.lines().toList());
        throw new CommandFailure(
            Server.refusal(answer.statusCode(), problem.getBytes(StandardCharsets.UTF_8)));
      }
      lines.lines().map(ServerCheck::finding).forEach(told);
    }
  }

  private static Finding finding(String line) {
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      JsonObject finding = reader.readObject();
      return new Finding(
          finding.getString("subject"),
          new Diagnosis(
              finding.getJsonArray("steps").getValuesAs(JsonObject.class).stream()
                  .map(ServerCheck::step)
                  .toList()));
    }
  }

  private static Step step(JsonObject step) {
    return new Step(
        step.getString("name"),
        Result.valueOf(step.getString("result").toUpperCase(Locale.ROOT)),
        step.getString("finding"),
        step.getString("whatToDo"));
  }
}
