package dev.attune.deploy.proof;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Times the draft check of a running server, as a sidebar beside an agent's editor would ask it.
 */
@Command(
    name = "drafts",
    description = {
      "Posts conversations with a draft reply to POST /api/v1/scores?only=last of a running server"
          + " and prints",
      "how long the answers took. Start one first: ./attune serve"
    })
final class DraftsCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final double MOST_MILLIS = 100;
  private static final int WARMING = 50;
  private static final int LONG = 20;
  private static final String UPSET =
      "My parcel is lost and my daughter's birthday is tomorrow. This is the third time I write,"
          + " and I am really upset. ";
  private static final String DRAFT =
      "I understand how upsetting that is with the birthday tomorrow, and I am sorry that you had"
          + " to write three times. I have sent a new parcel by courier today; it reaches you"
          + " before noon. Is there somebody at home then? ";

  @Option(names = "--server", defaultValue = "http://127.0.0.1:8080", description = "its address")
  private URI server = URI.create("http://127.0.0.1:8080");

  @Option(names = "--token", defaultValue = "", description = "a token, unless on its own machine")
  private String token = "";

  @Option(names = "--calls", defaultValue = "500", description = "default ${DEFAULT-VALUE}")
  private int calls;

  @Option(names = "--at-once", defaultValue = "2", description = "default ${DEFAULT-VALUE}")
  private int atOnce;

  private final HttpClient http = HttpClient.newHttpClient();

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    List<String> drafts = List.of(conversation(1), conversation(3), conversation(LONG));
    for (int i = 0; i < WARMING; i++) {
      asked(drafts.get(i % drafts.size()));
    }
    ExecutorService agents = Executors.newFixedThreadPool(atOnce);
    List<Future<Double>> answers = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      String draft = drafts.get(i % drafts.size());
      answers.add(agents.submit(() -> asked(draft)));
    }
    List<Double> took = new ArrayList<>();
    for (Future<Double> answer : answers) {
      took.add(answer.get());
    }
    agents.shutdown();
    Collections.sort(took);
    System.out.printf(
        Locale.ROOT,
        "%d drafts, %d at once: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms (bar: p95"
            + " below %.0f ms)%n",
        calls,
        atOnce,
        share(took, 0.5),
        share(took, 0.95),
        share(took, 0.99),
        share(took, 1),
        MOST_MILLIS);
    return share(took, 0.95) < MOST_MILLIS ? 0 : 1;
  }

  private static double share(List<Double> sorted, double share) {
    return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
  }

  /** Milliseconds from asking to the whole answer. */
  private double asked(String conversation) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve("/api/v1/scores?only=last"))
            .header("Content-Type", "application/json")
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofString(conversation));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    long began = System.nanoTime();
    var answer = http.send(request.build(), BodyHandlers.ofString());
    double millis = (System.nanoTime() - began) / 1e6;
    if (answer.statusCode() != 200) {
      throw new IOException("the server answered " + answer.statusCode() + ": " + answer.body());
    }
    return millis;
  }

  /** The customer and an agent in turns, and the draft at the end. */
  private static String conversation(int turns) {
    JsonArrayBuilder messages = Json.createArrayBuilder();
    for (int turn = 1; turn <= turns; turn++) {
      messages.add(said("customer", UPSET + "It is day " + turn + "."));
      messages.add(said("agent", turn == turns ? DRAFT : "We are looking into it, day " + turn));
    }
    return Json.createObjectBuilder()
        .add("id", "draft-" + turns)
        .add("messages", messages)
        .build()
        .toString();
  }

  private static jakarta.json.JsonObjectBuilder said(String role, String text) {
    return Json.createObjectBuilder().add("role", role).add("text", text);
  }
}
