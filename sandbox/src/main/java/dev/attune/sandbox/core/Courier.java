package dev.attune.sandbox.core;

import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Delivers webhooks: at least once, in no order, with the vendor's retries in sandbox time. Faults
 * can double a delivery or let a later one overtake it. Thread-safe.
 */
public final class Courier {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final long OVERTAKEN_MILLIS = 5_000;
  private static final int REMEMBERED = 1000;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(TIMEOUT).version(HttpClient.Version.HTTP_1_1).build();
  private final Deque<JsonObject> log = new ArrayDeque<>();
  private final Later later;
  private final Faults faults;
  private final SandboxClock clock;

  public Courier(Later later, Faults faults, SandboxClock clock) {
    this.later = later;
    this.faults = faults;
    this.clock = clock;
  }

  /**
   * One webhook to deliver.
   *
   * @param vendor whose webhook it is
   * @param webhookId of the webhook
   * @param headers made anew for each attempt, since signatures carry a time
   * @param retries sandbox waits before each further attempt
   */
  public record Parcel(
      String vendor,
      String webhookId,
      String url,
      String method,
      String body,
      Supplier<Map<String, String>> headers,
      List<Duration> retries) {}

  /** Sends at once, in the background. */
  public void send(Parcel parcel) {
    Optional<Faults.Fault> fault = faults.draw(parcel.vendor(), "WEBHOOK", parcel.url());
    Faults.@Nullable Kind kind = fault.map(Faults.Fault::kind).orElse(null);
    if (kind == Faults.Kind.WEBHOOK_REORDER) {
      later.at(clock.millis() + OVERTAKEN_MILLIS, () -> attempt(parcel, 0));
      return;
    }
    attempt(parcel, 0);
    if (kind == Faults.Kind.WEBHOOK_DUPLICATE) {
      attempt(parcel, 0);
    }
  }

  private void attempt(Parcel parcel, int number) {
    CompletableFuture<Void> unused =
        request(parcel)
            .handle(
                (status, problem) -> {
                  done(parcel, number, problem == null ? status : 0);
                  return null;
                });
  }

  private CompletableFuture<Integer> request(Parcel parcel) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(parcel.url()))
              .timeout(TIMEOUT)
              .method(
                  parcel.method(),
                  HttpRequest.BodyPublishers.ofString(parcel.body(), StandardCharsets.UTF_8));
      parcel.headers().get().forEach(request::setHeader);
      return http.sendAsync(request.build(), HttpResponse.BodyHandlers.discarding())
          .thenApply(HttpResponse::statusCode);
    } catch (IllegalArgumentException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void done(Parcel parcel, int number, int status) {
    remember(parcel, number, status);
    boolean again = status == 0 || status == 409 || status == 429 || status >= 500;
    if (again && number < parcel.retries().size()) {
      long due = clock.millis() + parcel.retries().get(number).toMillis();
      later.at(due, () -> attempt(parcel, number + 1));
    }
  }

  private synchronized void remember(Parcel parcel, int number, int status) {
    log.addLast(
        Json.object(
            "vendor", parcel.vendor(),
            "webhook", parcel.webhookId(),
            "url", parcel.url(),
            "attempt", number + 1,
            "status", status,
            "at", clock.instant().toString()));
    if (log.size() > REMEMBERED) {
      log.removeFirst();
    }
  }

  /** The latest attempts of a vendor, oldest first; status 0 means no answer. */
  public synchronized List<JsonObject> attempts(String vendor) {
    List<JsonObject> found = new ArrayList<>();
    for (JsonObject attempt : log) {
      if (attempt.get("vendor").getAsString().equals(vendor)) {
        found.add(attempt.deepCopy());
      }
    }
    return found;
  }

  public synchronized void clear() {
    log.clear();
  }
}
