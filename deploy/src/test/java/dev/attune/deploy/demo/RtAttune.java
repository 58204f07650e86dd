package dev.attune.deploy.demo;

import dev.attune.deploy.launch.ServerProcess;
import dev.attune.deploy.signin.LocalToken;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The server as a user runs it, on a real RT; it can be killed and started again. */
final class RtAttune implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration LOOK_EVERY = Duration.ofMillis(300);

  private final Path directory;
  private final int port;
  private final Http http;
  private final ServerApi api;
  private ServerProcess process;
  private int starts;

  private RtAttune(Path directory, int port) throws IOException {
    this.directory = directory;
    this.port = port;
    this.http = new Http(() -> LocalToken.read(directory.resolve("local.token")));
    this.api = new ServerApi(URI.create("http://127.0.0.1:" + port), http);
    this.process = started();
  }

  static RtAttune starts(Path directory, int port, RtDay day) throws IOException {
    Files.writeString(directory.resolve("rt.token"), day.rt().token("attune"));
    Map<String, String> keys = new TreeMap<>();
    keys.put("attune.http.port", Integer.toString(port));
    keys.put("attune.db.url", "jdbc:h2:file:" + directory.resolve("ledger"));
    keys.put("attune.local-token-file", directory.resolve("local.token").toString());
    keys.put("attune.pull.every", "PT2S");
    keys.put("attune.reply.settle", "PT1S");
    keys.put("attune.note.per-agent-per-day", "100");
    keys.put("attune.account.desk.vendor", "rt");
    keys.put("attune.account.desk.url", day.rt().url().toString());
    keys.put("attune.account.desk.user", "attune");
    keys.put("attune.account.desk.token-file", directory.resolve("rt.token").toString());
    keys.put("attune.account.desk.webhook-secret", RtDay.WEBHOOK_SECRET);
    keys.put("attune.account.desk.since", "2020-01-01T00:00:00Z");
    StringBuilder lines = new StringBuilder();
    keys.forEach((key, value) -> lines.append(key).append(" = ").append(value).append('\n'));
    Files.writeString(directory.resolve("attune.properties"), lines);
    return new RtAttune(directory, port);
  }

  private ServerProcess started() {
    starts++;
    return ServerProcess.apart(
        Path.of(System.getProperty("dev.attune.home", "target")),
        directory.resolve("attune.properties"),
        directory.resolve("server-" + starts + ".log"));
  }

  /** As if somebody had pulled the plug: nothing is closed, nothing is said. */
  void isKilled() throws InterruptedException {
    String ours = directory.resolve("attune.properties").toString();
    for (ProcessHandle child : ProcessHandle.current().children().toList()) {
      if (child.info().commandLine().orElse("").contains(ours)) {
        child.destroyForcibly();
        child.onExit().join();
      }
    }
  }

  void startsAgain() {
    process = started();
  }

  void untilReady() throws InterruptedException {
    Instant late = Instant.now().plus(PATIENCE);
    while (!api.ready()) {
      process.requireAlive();
      await(late, "the server is not ready");
    }
  }

  /** Until every answer is in the export and nothing is pending. */
  void untilDone(List<String> answers) throws IOException, InterruptedException {
    Instant since = Instant.now();
    Instant late = since.plus(PATIENCE);
    while (!api.status().settledSince(since)
        || !reviews().stream().map(row -> row.getString("message")).toList().containsAll(answers)) {
      process.requireAlive();
      await(late, "not done: " + api.status().unsettledSince(since));
    }
  }

  private static void await(Instant late, String otherwise) throws InterruptedException {
    if (Instant.now().isAfter(late)) {
      throw new AssertionError(otherwise);
    }
    Thread.sleep(LOOK_EVERY.toMillis());
  }

  /** The export, line by line. */
  List<JsonObject> reviews() throws IOException {
    URI export = URI.create("http://127.0.0.1:" + port + "/api/v1/reviews?format=jsonl");
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(http.file(export), StandardCharsets.UTF_8))) {
      return lines.lines().map(RtAttune::parsed).toList();
    }
  }

  private static JsonObject parsed(String line) {
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      return reader.readObject();
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
