package dev.attune.deploy.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Calls of the server's API on one account; what it refuses is told in its own words. */
record AccountCalls(Server server, String account, CommandSpec spec) {

  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;

  JsonObject post(String path, JsonObject body) throws IOException {
    return answer(path, "POST", body.toString());
  }

  JsonObject read(String path) throws IOException {
    return answer(path, "GET", "");
  }

  JsonObject delete(String path) throws IOException {
    return answer(path, "DELETE", "");
  }

  private JsonObject answer(String path, String method, String body) throws IOException {
    String encoded = URLEncoder.encode(account, StandardCharsets.UTF_8);
    HttpResponse<byte[]> answer =
        server.send(
            HttpRequest.newBuilder(server.at("/api/v1/accounts/" + encoded + "/" + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)),
            BodyHandlers.ofByteArray());
    if (answer.statusCode() != OK) {
      throw refused(answer);
    }
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer.body()))) {
      return reader.readObject();
    }
  }

  private RuntimeException refused(HttpResponse<byte[]> answer) {
    String message = Server.refusal(answer.statusCode(), answer.body());
    return switch (answer.statusCode()) {
      case BAD_REQUEST, NOT_FOUND -> new ParameterException(spec.commandLine(), message);
      default -> new CommandFailure(message);
    };
  }
}
