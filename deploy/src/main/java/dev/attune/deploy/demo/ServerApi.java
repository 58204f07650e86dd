package dev.attune.deploy.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the demo asks of the server, by its public REST API. */
record ServerApi(URI address, Http http) {

  private static final String EXPORT = "/api/v1/reviews?format=";

  /** True once it answers. */
  boolean ready() {
    try {
      status();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** A link that makes the first admin; empty where there are people already. */
  Optional<String> firstAdminsLink() {
    try {
      return Optional.of(
          http.post(at("/api/v1/invitations/first")).asJsonObject().getString("link"));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  ServerStatus status() throws IOException {
    return new ServerStatus(http.json(at("/api/v1/status")).asJsonObject());
  }

  /** What became of all replies so far, by account. */
  Map<String, Figures> figures() throws IOException {
    Map<String, Figures> figures = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(http.file(at(EXPORT + "jsonl")), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonObject row = parsed(line);
        figures.computeIfAbsent(row.getString("account", ""), account -> new Figures()).add(row);
      }
    }
    return figures;
  }

  void exportCsv(Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (InputStream in = http.file(at(EXPORT + "csv"))) {
      Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static JsonObject parsed(String line) {
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      JsonValue value = reader.readValue();
      return value.asJsonObject();
    }
  }

  private URI at(String path) {
    return URI.create(address + path);
  }
}
