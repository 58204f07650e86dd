package dev.attune.deploy.cli;

import dev.attune.deploy.export.ReviewFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./attune export}: reviews for QA's own tools. */
@Command(
    name = "export",
    header = "Hands out reviews for QA.",
    description = {
      "Streams the reviews of the ledger, oldest first: from the running server, or from one that",
      "is started for it and ends with it. Filters may be combined; dates hold for when a reply",
      "was written, --until is not in it."
    },
    modelTransformer = FilterOptions.class)
final class ExportCommand implements Callable<Integer> {

  private static final int OK = 200;
  private static final int SOME = 16 * 1024;
  private static final int BAD_REQUEST = 400;

  @Option(names = "--since", paramLabel = "DATE", description = "from this date or time on")
  private @Nullable String since;

  @Option(names = "--until", paramLabel = "DATE", description = "before this date or time")
  private @Nullable String until;

  @Option(names = "--out", paramLabel = "FILE", description = "where they go; standard output")
  private @Nullable Path out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "jsonl, csv or xlsx; by --out's ending, else jsonl")
  private @Nullable ReviewFormat format;

  @Option(
      names = "--scorecard",
      paramLabel = "NAME",
      description = "adds a ready-made scorecard, with what QA rated in verdicts")
  private @Nullable String scorecard;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    ReviewFormat chosen = Formats.choose(format, out, spec);
    try (Server server = Server.foundOrStarted(Clock.systemUTC());
        Output output = out == null ? Output.standard() : Output.file(out)) {
      try (InputStream reviews = ask(server, chosen)) {
        pass(reviews, output.stream());
      }
      output.stream().close();
      output.complete();
    }
    return 0;
  }

  /** A server that can't go on breaks the answer off: what came until then is not the whole. */
  static void pass(InputStream reviews, OutputStream out) throws IOException {
    byte[] some = new byte[SOME];
    while (true) {
      int read;
      try {
        read = reviews.read(some);
      } catch (IOException e) {
        throw new CommandFailure(
            "the server broke the export off, so that it is not whole; no file was changed. The"
                + " server's log says why; try again.");
      }
      if (read < 0) {
        return;
      }
      out.write(some, 0, read);
    }
  }

  private InputStream ask(Server server, ReviewFormat chosen) throws IOException {
    HttpResponse<InputStream> answer =
        server.send(
            HttpRequest.newBuilder(server.at("/api/v1/reviews?" + query(chosen))),
            BodyHandlers.ofInputStream());
    if (answer.statusCode() == OK) {
      return answer.body();
    }
    String message = Server.refusal(answer.statusCode(), answer.body().readAllBytes());
    throw answer.statusCode() == BAD_REQUEST
        ? new ParameterException(spec.commandLine(), message)
        : new CommandFailure(message);
  }

  private String query(ReviewFormat chosen) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("format", chosen.label());
    put(query, "since", since);
    put(query, "until", until);
    query.putAll(FilterOptions.given(spec));
    put(query, "scorecard", scorecard);
    return query.entrySet().stream()
        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static void put(Map<String, String> query, String name, @Nullable String value) {
    if (value != null) {
      query.put(name, value);
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
