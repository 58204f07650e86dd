package dev.attune.deploy.proof;

import dev.attune.deploy.signin.LocalToken;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The server as it ships, in a process of its own, on a world. */
record ServerNode(Process process, Path directory, int port) implements AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern WORK =
      Pattern.compile("attune_(?:judging|note)_milliseconds_count\\S* ([0-9.E]+)");

  static ServerNode start(Path home, World world, String databaseUrl) throws IOException {
    Path directory = Files.createTempDirectory("attune-proof");
    Path keys = directory.resolve("attune.properties");
    int port = FreePort.any();
    Files.writeString(keys, keys(world, databaseUrl, directory, port));
    return run(home, directory, port);
  }

  /** One more life of a server that has ended, in the same place and with the same settings. */
  ServerNode again(Path home) throws IOException {
    return run(home, directory, port);
  }

  private static ServerNode run(Path home, Path directory, int port) throws IOException {
    Path temporary = Files.createDirectories(directory.resolve("temporary"));
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + home.resolve("server.options"),
                "-Ddev.attune.ends-with-parent=true",
                "-Djava.io.tmpdir=" + temporary,
                "-Dattune.config=" + directory.resolve("attune.properties"),
                "-jar",
                home.resolve("attune.jar").toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log(directory)));
    builder.environment().keySet().removeIf(name -> name.startsWith("ATTUNE_"));
    builder.environment().put("XDG_CACHE_HOME", directory.resolve("cache").toString());
    return new ServerNode(builder.start(), directory, port);
  }

  private static File log(Path directory) {
    return directory.resolve("server.log").toFile();
  }

  private static String keys(World world, String databaseUrl, Path directory, int port) {
    Map<String, String> of = world.settings();
    String account = "attune.account." + Child.ACCOUNT + ".";
    return String.join(
        "\n",
        List.of(
            "attune.http.port=" + port,
            "attune.local-token-file=" + directory.resolve("token"),
            "attune.db.url=" + databaseUrl,
            databaseUrl.startsWith("jdbc:h2:") ? "" : "attune.db.user=postgres",
            "attune.pull.every=PT2S",
            "attune.reply.settle=PT1S",
            "attune.reply.settle.chat=PT1S",
            "attune.note.policy=all",
            "attune.note.minimum-confidence=0",
            "attune.note.per-agent-per-day=1000000",
            "attune.note.highlights-per-week=1000000",
            "attune.note.newest=PT100000H",
            "attune.retention.quotes=PT100000H",
            "attune.retention.reviews=PT100000H",
            account + "vendor=" + world.vendor(),
            account + "url=" + world.url(),
            account + "user=" + of.get("login"),
            account + "token=" + of.get("token"),
            account + "allow-http=true",
            account + "budget=1.0",
            account + "since=2000-01-01T00:00:00Z",
            ""));
  }

  void signal(String name) {
    Signals.send(process, name);
  }

  /** What {@code /api/v1/status} says of the account; empty while nobody answers there. */
  Optional<JsonObject> status() {
    try (JsonReader reader = Json.createReader(new StringReader(answer("status")))) {
      return Optional.of(reader.readObject().getJsonArray("accounts").getJsonObject(0));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What stands at an address of the API. */
  String answer(String path) throws IOException {
    return answer(Question.of(path));
  }

  String answer(Question question) throws IOException {
    try (InputStream body = open(question)) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** How long until an answer's first byte was there, or its last. */
  Duration asked(Question question, boolean whole) throws IOException {
    long began = System.nanoTime();
    try (InputStream body = open(question)) {
      int first = body.read();
      if (first >= 0 && whole) {
        body.readAllBytes();
      }
      return Duration.ofNanos(System.nanoTime() - began);
    }
  }

  /** Reads so many lines of an answer, or all. */
  long lines(String path, long most) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(open(Question.of(path)), StandardCharsets.UTF_8))) {
      return lines.lines().limit(most).count();
    }
  }

  /** Bytes that it holds once what isn't needed is thrown away, as the JDK's jcmd tells it. */
  long heap() throws IOException {
    asked("GC.run");
    return Pattern.compile("(?:generation|heap) .*used (\\d+)K")
            .matcher(asked("GC.heap_info"))
            .results()
            .mapToLong(used -> Long.parseLong(used.group(1)))
            .sum()
        * 1024;
  }

  private String asked(String command) throws IOException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process.pid()),
                command)
            .start();
    return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private InputStream open(Question question) throws IOException {
    HttpRequest request =
        question
            .request(
                URI.create("http://127.0.0.1:" + port),
                LocalToken.read(directory.resolve("token")).orElse("none yet"))
            .timeout(PATIENCE)
            .build();
    try {
      var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream());
      if (answer.statusCode() != 200) {
        answer.body().close();
        throw new IOException(question.address() + " was answered with " + answer.statusCode());
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What it has judged and written by itself in this life; nothing while nobody answers. */
  long worked() {
    try {
      return WORK.matcher(answer(Question.file("metrics")))
          .results()
          .mapToLong(count -> (long) Double.parseDouble(count.group(1)))
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }

  /** Messages in its ledger; none while nobody answers. */
  long entered() {
    return status().map(of -> of.getInt("replies") + of.getInt("merged")).orElse(0);
  }

  /** True when it says that nothing is left to do. */
  boolean quiet() {
    return status().map(of -> of.getBoolean("quiet")).orElse(false);
  }

  /** Asks it to end, and waits for that. */
  Duration stop() {
    long began = System.nanoTime();
    signal("TERM");
    Patience.until("the server ended", Duration.ofMinutes(2), () -> !process.isAlive());
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** The first line of its log that has this in it. */
  Optional<String> said(String part) throws IOException {
    return log().lines().filter(line -> line.contains(part)).findFirst();
  }

  String log() throws IOException {
    return Files.readString(log(directory).toPath());
  }

  /**
   * @throws IllegalStateException with its log, when it has ended by itself
   */
  void requireAlive() throws IOException {
    if (!process.isAlive()) {
      throw new IllegalStateException("the server ended by itself; its log:\n" + log());
    }
  }

  /** Ends it as a failing machine would. */
  void kill() {
    process.destroyForcibly();
    Patience.until("the server killed", Duration.ofMinutes(1), () -> !process.isAlive());
  }

  /** Its log stays. */
  @Override
  public void close() {
    kill();
    Scratch.remove(directory.resolve("cache"));
    Scratch.remove(directory.resolve("temporary"));
  }
}
