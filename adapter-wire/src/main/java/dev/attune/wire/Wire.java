package dev.attune.wire;

import dev.attune.helpdesk.HelpdeskException.Unreachable;
import dev.attune.helpdesk.HelpdeskException.Unreadable;
import dev.attune.helpdesk.Settings;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLHandshakeException;

/**
 * The line to one helpdesk. Every call ends within the account's {@code timeout} (whole seconds,
 * default 30), one that changes something within a minute at most; answers are bounded, redirects
 * are never followed and nothing is logged. Thread-safe.
 */
public final class Wire {

  private static final int LARGEST_ANSWER = 16 * 1024 * 1024;
  private static final String TIMEOUT = "30";
  private static final Duration CONNECT = Duration.ofSeconds(10);

  /**
   * A change is not waited for longer, whatever the account says: two minutes after it was sent its
   * outcome counts as unknown, and another server may look and send it once more.
   */
  static final Duration LONGEST_CHANGE = Duration.ofMinutes(1);

  /**
   * By itself the JDK's client sends a GET again when a connection breaks before the answer: a call
   * that nobody has counted. The limit is the whole JVM's, and is left alone where an admin set it.
   */
  private static final String ATTEMPTS = "jdk.httpclient.redirects.retrylimit";

  static {
    if (System.getProperty(ATTEMPTS) == null) {
      System.setProperty(ATTEMPTS, "1");
    }
  }

  private final Origin origin;
  private final Clock clock;
  private final Supplier<String> authorization;
  private final Duration timeout;
  private final HttpClient client;
  private volatile Duration skew = Duration.ZERO;
  private volatile boolean heard;

  /**
   * @param authorization the value of that header, asked for at each call; empty for none
   * @throws IllegalArgumentException when the settings can't work, naming the key
   */
  public Wire(Settings settings, Supplier<String> authorization) {
    this(settings, Origin.of(settings), authorization);
  }

  /**
   * The line to a helpdesk that may be installed below a path.
   *
   * @throws IllegalArgumentException when the settings can't work, naming the key
   */
  public Wire(Settings settings, Origin origin, Supplier<String> authorization) {
    this.origin = origin;
    this.clock = settings.clock();
    this.authorization = authorization;
    this.timeout = timeout(settings);
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout.compareTo(CONNECT) < 0 ? timeout : CONNECT)
            .build();
  }

  private static Duration timeout(Settings settings) {
    String seconds = settings.options().getOrDefault("timeout", TIMEOUT);
    if (!seconds.matches("[1-9][0-9]{0,2}")) {
      throw new IllegalArgumentException(
          "attune.account." + settings.account() + ".timeout must be whole seconds, 1 to 999");
    }
    return Duration.ofSeconds(Long.parseLong(seconds));
  }

  /**
   * Sends and waits for the whole answer, whatever its status.
   *
   * @throws Unreachable when there is none; for a call that changes something, {@code
   *     outcomeUnknown} unless it surely never arrived
   * @throws Unreadable when it is too large to hold
   */
  public Response send(Request request, Deed deed) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(http(request), BoundedBody.upTo(LARGEST_ANSWER));
    try {
      HttpResponse<byte[]> whole = answer.get(patience(request).toMillis(), TimeUnit.MILLISECONDS);
      Response response = new Response(whole.statusCode(), whole.headers(), whole.body());
      response.date().ifPresent(this::heard);
      return response;
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw deed.unanswered("the wait was interrupted", request.changes(), e);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw deed.unanswered(
          "no whole answer came within " + patience(request).toSeconds() + " s",
          request.changes(),
          e);
    } catch (ExecutionException e) {
      throw failure(request, deed, e.getCause());
    }
  }

  Duration patience(Request request) {
    boolean shorter = request.changes() && timeout.compareTo(LONGEST_CHANGE) > 0;
    return shorter ? LONGEST_CHANGE : timeout;
  }

  private void heard(Instant theirs) {
    skew = Duration.between(clock.instant(), theirs);
    heard = true;
  }

  /** True once an answer has told the vendor's time. */
  public boolean heard() {
    return heard;
  }

  /** The time of day by the vendor's clock, as far as its last answer told. */
  public Instant theirNow() {
    return clock.instant().plus(skew);
  }

  /** How far the vendor's clock was ahead of ours at its last answer; negative when behind. */
  public Duration skew() {
    return skew;
  }

  private HttpRequest http(Request request) {
    HttpRequest.Builder http =
        HttpRequest.newBuilder(origin.at(request.path()))
            .header("Accept", "application/json")
            .header("User-Agent", "Attune");
    String credentials = authorization.get();
    if (!credentials.isEmpty()) {
      http.header("Authorization", credentials);
    }
    if (request.body() == null) {
      return http.method(request.method(), HttpRequest.BodyPublishers.noBody()).build();
    }
    return http.header("Content-Type", "application/json")
        .method(request.method(), HttpRequest.BodyPublishers.ofString(request.body()))
        .build();
  }

  private RuntimeException failure(
      Request request, Deed deed, @org.jspecify.annotations.Nullable Throwable cause) {
    if (cause instanceof BoundedBody.TooLarge) {
      return request.changes()
          ? deed.unanswered("the answer is too large", true, cause)
          : deed.unreadable("is larger than " + LARGEST_ANSWER + " bytes", cause);
    }
    if (neverArrived(cause)) {
      return deed.unanswered("there is no connection to " + origin.base(), false, cause);
    }
    String what = cause instanceof IOException ? "the connection broke" : "the call failed";
    return deed.unanswered(what, request.changes(), cause);
  }

  private static boolean neverArrived(@org.jspecify.annotations.Nullable Throwable cause) {
    return cause instanceof ConnectException
        || cause instanceof HttpConnectTimeoutException
        || cause instanceof UnresolvedAddressException
        || cause instanceof SSLHandshakeException;
  }
}
