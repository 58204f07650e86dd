package dev.attune.deploy.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./attune undo}: takes our notes back. */
@Command(
    name = "undo",
    header = "Takes an account's notes back.",
    description = {
      "Deletes the notes that Attune has written, or blacks them out where the helpdesk can't",
      "delete, and lists those that stay. What is planned isn't written any more. Keeps to the",
      "account's budget; broken off, it goes on where it ended. Ends with 0 when all are gone,"
          + " with",
      "1 when some are left. New replies get notes again unless attune.account.NAME.notes is off."
    })
final class UndoCommand implements Callable<Integer> {

  private static final int OK = 200;

  @Option(names = "--account", paramLabel = "NAME", required = true, description = "whose notes")
  private String account = "";

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "those written from this date or time on; all")
  private @Nullable String since;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Clock clock = Clock.systemUTC();
    try (Server server = Server.foundOrStarted(clock)) {
      UndoWalk walk = new UndoWalk(after -> step(server, after), clock, err());
      return walk.run(account, spec.commandLine().getOut());
    }
  }

  private JsonObject step(Server server, long after) throws IOException {
    String path =
        "/api/v1/accounts/"
            + encoded(account)
            + "/notes/undo?after="
            + after
            + (since == null ? "" : "&since=" + encoded(since));
    HttpResponse<byte[]> answer =
        server.send(
            HttpRequest.newBuilder(server.at(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")),
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
    return answer.statusCode() == 400 || answer.statusCode() == 404
        ? new ParameterException(spec.commandLine(), message)
        : new CommandFailure(message);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
