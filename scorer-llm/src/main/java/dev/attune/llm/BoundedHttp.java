package dev.attune.llm;

import static dev.attune.llm.Unanswered.Next.AGAIN;
import static dev.attune.llm.Unanswered.Next.NOT_AGAIN;

import dev.attune.wire.BoundedBody;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * The library's line to the endpoint, bounded as every line of ours: the whole answer must come
 * within a time and a size, redirects are not followed (the key would go along), nothing is logged.
 * Thread-safe.
 */
final class BoundedHttp implements HttpClient {

  private static final int LARGEST_ANSWER = 1024 * 1024;
  private static final int SUCCESS = 2;

  private final java.net.http.HttpClient client;
  private final Duration timeout;

  BoundedHttp(Duration timeout) {
    this.timeout = timeout;
    this.client =
        java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .build();
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    HttpResponse<byte[]> answer = whole(request);
    if (answer.statusCode() / 100 != SUCCESS) {
      throw Refusal.of(answer.statusCode(), answer.headers());
    }
    return SuccessfulHttpResponse.builder()
        .statusCode(answer.statusCode())
        .headers(answer.headers().map())
        .body(answer.body())
        .build();
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("answers are read whole");
  }

  private HttpResponse<byte[]> whole(HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(jdk(request), BoundedBody.upTo(LARGEST_ANSWER));
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new Unanswered("timed out", NOT_AGAIN);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new Unanswered("interrupted", NOT_AGAIN);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    }
  }

  private static java.net.http.HttpRequest jdk(HttpRequest request) {
    var jdk =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .method(
                request.method().name(),
                java.net.http.HttpRequest.BodyPublishers.ofString(request.body()));
    request.headers().forEach((name, values) -> values.forEach(value -> jdk.header(name, value)));
    return jdk.build();
  }

  private static Unanswered failure(@Nullable Throwable cause) {
    if (cause instanceof BoundedBody.TooLarge) {
      return new Unanswered("answer too large", NOT_AGAIN);
    }
    if (cause instanceof HttpConnectTimeoutException) {
      return new Unanswered("timed out", NOT_AGAIN);
    }
    boolean never =
        cause instanceof ConnectException
            || cause instanceof UnresolvedAddressException
            || cause instanceof SSLHandshakeException;
    return new Unanswered(never ? "unreachable" : "broke off", AGAIN, Duration.ZERO, cause);
  }
}
