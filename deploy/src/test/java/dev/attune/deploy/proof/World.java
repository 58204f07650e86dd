package dev.attune.deploy.proof;

import dev.attune.deploy.bench.StandIn;
import dev.attune.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A helpdesk with tickets on it, and where its ledger is. */
final class World implements AutoCloseable {

  private static final int AT_ONCE = 500;

  private final StandIn standIn;
  private final HttpClient http = HttpClient.newHttpClient();
  private final String vendor;
  private final String databaseUrl;
  private final double speed;
  private final Instant real;
  private final Instant sandbox;
  private long answers;

  /**
   * @param speed sandbox seconds per second
   */
  World(String vendor, String databaseUrl, double speed) throws IOException {
    this.vendor = vendor;
    this.databaseUrl = databaseUrl;
    this.speed = speed;
    standIn =
        new StandIn(SandboxOptions.defaults(Clock.systemUTC()).withoutSeed().withSpeed(speed));
    real = Instant.now();
    sandbox = standIn.sandbox().clock().instant();
    control(
        "PUT",
        "/" + vendor + "/limits",
        vendor.equals("zendesk")
            ? "{\"account\":1000000,\"incremental\":100000,\"tickets-update\":1000000}"
            : "{\"account\":1000000,\"tickets-list\":1000000,\"tickets-update\":1000000}");
  }

  StandIn standIn() {
    return standIn;
  }

  String vendor() {
    return vendor;
  }

  Clock clock() {
    return standIn.sandbox().clock();
  }

  /**
   * Opens and answers so many tickets, every fifth answered twice: some minutes ago the first time,
   * and just now from then on, since a helpdesk's feed tells nothing of before what it has told.
   */
  void fill(int tickets) {
    String ago = answers > 0 ? ",\"ago\":\"PT0S\"" : "";
    for (int first = 0; first < tickets; first += AT_ONCE) {
      StringBuilder lines = new StringBuilder();
      for (int ticket = first; ticket < Math.min(tickets, first + AT_ONCE); ticket++) {
        lines.append(conversation(ticket, ago)).append('\n');
      }
      control("POST", "/" + vendor + "/tickets", lines.toString());
    }
    answers += tickets + (tickets + 4) / 5;
  }

  /**
   * Letters that the shipped scorer and the word scorer both find wanting, so that each is noted.
   */
  private static String conversation(int ticket, String ago) {
    String twice =
        ticket % 5 == 0
            ? ",{\"role\":\"customer\",\"text\":\"Nobody has told me anything since, I am furious"
                + " and my daughter is in tears. What about the other parcel?\""
                + ago
                + "},{\"role\":\"agent\",\"author\":\"priya\",\"text\":\"That one is cold"
                + " storage. We apologise for the inconvenience.\""
                + ago
                + "}"
            : "";
    return "{\"id\":\"p-"
        + ticket
        + "\",\"requester\":{\"key\":\"customer-"
        + ticket % 500
        + "\"},\"messages\":[{\"role\":\"customer\",\"text\":\"This is my third mail, and the dress"
        + " for my sister's wedding on Saturday still isn't here! Where is parcel "
        + ticket
        + "?\""
        + ago
        + "},{\"role\":\"agent\",\"author\":\"maya\",\"text\":\"We apologise for the"
        + " inconvenience. Parcel "
        + ticket
        + " is in cold storage.\""
        + ago
        + "}"
        + twice
        + "]}";
  }

  /** Answers on the tickets that were opened; {@link Balance} counts them on the tickets. */
  long answers() {
    return answers;
  }

  /** What a process needs to know to work on it. */
  Map<String, String> settings() {
    var credentials = standIn.sandbox().credentials();
    boolean zendesk = vendor.equals("zendesk");
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("real", real.toString());
    settings.put("sandbox", sandbox.toString());
    settings.put("speed", Double.toString(speed));
    settings.put("db", databaseUrl);
    settings.put("user", "postgres");
    settings.put("vendor", vendor);
    settings.put("url", url());
    settings.put("login", zendesk ? credentials.zendeskEmail() : "");
    settings.put("token", zendesk ? credentials.zendeskToken() : credentials.freshdeskKey());
    return settings;
  }

  String url() {
    return vendor.equals("zendesk")
        ? standIn.sandbox().zendeskUrl()
        : standIn.sandbox().freshdeskUrl();
  }

  /** Has the sandbox's control API do something. */
  void control(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(standIn.sandbox().controlUrl() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(path + ": " + answer.body());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    standIn.close();
  }
}
