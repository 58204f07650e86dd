package dev.attune.deploy.cli;

import dev.attune.deploy.export.ReviewFormat;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./attune export}: reviews for QA's own tools, from the running server. */
@Command(
    name = "export",
    header = "Hands out reviews for QA.",
    description = "Streams the reviews of the running server, oldest first.")
final class ExportCommand implements Callable<Integer> {

  private static final int OK = 200;

  @Option(names = "--since", paramLabel = "DATE", description = "from this date or time on")
  private @Nullable String since;

  @Option(names = "--until", paramLabel = "DATE", description = "before this date or time")
  private @Nullable String until;

  @Option(names = "--account", paramLabel = "NAME", description = "of this account alone")
  private @Nullable String account;

  @Option(names = "--agent", paramLabel = "ID", description = "of this agent alone")
  private @Nullable String agent;

  @Option(names = "--out", paramLabel = "FILE", description = "where they go; standard output")
  private @Nullable Path out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "jsonl, csv or xlsx; by --out's ending, else jsonl")
  private @Nullable ReviewFormat format;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    ReviewFormat chosen = Formats.choose(format, out, spec);
    URI address = address(ConfigProvider.getConfig(), chosen);
    try (Output output = out == null ? Output.standard() : Output.file(out)) {
      try (InputStream reviews = ask(address)) {
        reviews.transferTo(output.stream());
      }
      output.stream().close();
      output.complete();
    }
    return 0;
  }

  private URI address(Config config, ReviewFormat chosen) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("format", chosen.label());
    put(query, "since", since);
    put(query, "until", until);
    put(query, "account", account);
    put(query, "agent", agent);
    String host = config.getOptionalValue("attune.http.address", String.class).orElse("127.0.0.1");
    int port = config.getOptionalValue("attune.http.port", Integer.class).orElse(8080);
    return URI.create(
        "http://"
            + host
            + ":"
            + port
            + "/api/v1/reviews?"
            + query.entrySet().stream()
                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&")));
  }

  private static void put(Map<String, String> query, String name, @Nullable String value) {
    if (value != null) {
      query.put(name, value);
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private InputStream ask(URI address) throws IOException {
    try {
      HttpResponse<InputStream> answer =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofInputStream());
      if (answer.statusCode() == OK) {
        return answer.body();
      }
      throw refused(answer);
    } catch (ConnectException e) {
      throw new CommandFailure(
          "no server answers at "
              + address.getAuthority()
              + ". Start it with ./attune serve, or let attune.http.address and attune.http.port"
              + " say where it is.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("interrupted.");
    }
  }

  private RuntimeException refused(HttpResponse<InputStream> answer) throws IOException {
    String told = new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
    String detail = told.replaceFirst("(?s).*\"detail\"\\s*:\\s*\"([^\"]*)\".*", "$1");
    String message = "the server answered " + answer.statusCode() + ": " + detail;
    return answer.statusCode() == 400
        ? new ParameterException(spec.commandLine(), message)
        : new CommandFailure(message);
  }
}
