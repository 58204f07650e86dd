package dev.attune.sandbox.rt;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** RT's own REST API as one of its users. Thread-safe. */
public final class RtRest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int PAGE = 100;
  private static final int GOOD = 300;

  private final URI url;
  private final String token;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  RtRest(URI url, String token) {
    this.url = url;
    this.token = token;
  }

  /** Answers the customer and gives the answer's number. */
  public String replies(String ticket, String text) throws IOException {
    return says(ticket, "correspond", text);
  }

  /** Writes for the firm's own people, as a person would. */
  public String comments(String ticket, String text) throws IOException {
    return says(ticket, "comment", text);
  }

  private String says(String ticket, String way, String text) throws IOException {
    JsonObject message = new JsonObject();
    message.addProperty("Content", text);
    message.addProperty("ContentType", "text/plain");
    HttpResponse<String> answer =
        sent("ticket/" + ticket + "/" + way, BodyPublishers.ofString(message.toString()), "POST");
    if (answer.statusCode() >= GOOD) {
      throw new IOException(way + " on ticket " + ticket + " answered " + answer.statusCode());
    }
    return answer.headers().firstValue("location").orElse("").replaceAll(".*/", "");
  }

  /** The number of the newest ticket with a subject. */
  public Optional<String> ticketAbout(String subject) throws IOException {
    String query = "query=" + encoded("Subject = '" + subject + "'") + "&orderby=id&order=DESC";
    return items(json("tickets?" + query)).stream()
        .map(found -> found.get("id").getAsString())
        .findFirst();
  }

  /**
   * Every transaction that a query in TransactionSQL finds, by number.
   *
   * @return with {@code id}, {@code Type}, {@code Creator}, {@code ObjectId}, {@code Data}
   */
  public List<JsonObject> transactions(String query) throws IOException {
    List<JsonObject> all = new ArrayList<>();
    List<JsonObject> some = List.of();
    for (int page = 1; page == 1 || some.size() == PAGE; page++) {
      some =
          items(
              json(
                  "transactions?query="
                      + encoded(query)
                      + "&fields=Type,Creator,ObjectId,Data&orderby=id&per_page=100&page="
                      + page));
      all.addAll(some);
    }
    return all;
  }

  /** What a ticket's history shows to this user. */
  public List<JsonObject> history(String ticket) throws IOException {
    return items(json("ticket/" + ticket + "/history?fields=Type,Data&per_page=100"));
  }

  /** The texts of a transaction, one a part. */
  public List<String> texts(String transaction) throws IOException {
    return items(json("transaction/" + transaction + "/attachments?fields=Content")).stream()
        .filter(part -> part.has("Content"))
        .map(part -> part.get("Content").getAsString())
        .toList();
  }

  public JsonElement json(String path) throws IOException {
    HttpResponse<String> answer = sent(path, BodyPublishers.noBody(), "GET");
    if (answer.statusCode() >= GOOD) {
      throw new IOException("an RT call answered " + answer.statusCode());
    }
    return JsonParser.parseString(answer.body());
  }

  /** The HTTP status that reading something has. */
  public int status(String path) throws IOException {
    return sent(path, BodyPublishers.noBody(), "GET").statusCode();
  }

  private static List<JsonObject> items(JsonElement page) {
    List<JsonObject> items = new ArrayList<>();
    page.getAsJsonObject().getAsJsonArray("items").forEach(one -> items.add(one.getAsJsonObject()));
    return items;
  }

  private HttpResponse<String> sent(String path, BodyPublisher body, String method)
      throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/REST/2.0/" + path))
            .timeout(PATIENCE)
            .header("Authorization", "token " + token)
            .header("Content-Type", "application/json")
            .method(method, body)
            .build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
