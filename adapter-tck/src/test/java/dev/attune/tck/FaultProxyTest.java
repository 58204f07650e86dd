package dev.attune.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The faults do what they say, so that a contract that passes has really met them. */
final class FaultProxyTest {

  private final AtomicInteger arrived = new AtomicInteger();
  private HttpServer helpdesk;
  private FaultProxy proxy;

  @BeforeEach
  void start() throws IOException {
    helpdesk = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    helpdesk.createContext(
        "/",
        exchange -> {
          arrived.incrementAndGet();
          byte[] body = "a whole äanswer".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("X-Kind", "plain");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    helpdesk.start();
    proxy = new FaultProxy(URI.create("http://127.0.0.1:" + helpdesk.getAddress().getPort()));
  }

  @AfterEach
  void stop() throws IOException {
    proxy.close();
    helpdesk.stop(0);
  }

  @Test
  void a_call_without_a_fault_is_passed_on() throws Exception {
    assertThat(call("GET").body()).isEqualTo("a whole äanswer");
    assertThat(proxy.calls()).containsExactly("GET /x?y=1");
  }

  @Test
  void an_answer_in_its_place_never_reaches_the_helpdesk() throws Exception {
    proxy.next(new Fault.Answer(429, Map.of("retry-after", "3"), "wait"));

    HttpResponse<String> answer = call("GET");
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("retry-after")).hasValue("3");
    assertThat(arrived).hasValue(0);
  }

  @Test
  void an_edited_answer_is_said_whole() throws Exception {
    proxy.next(new Fault.Edited(body -> body.replace("whole", "longer, quite another")));

    assertThat(call("GET").body()).isEqualTo("a longer, quite another äanswer");
  }

  @Test
  void a_header_is_changed_or_cut_off_and_the_answer_stays() throws Exception {
    proxy.next(new Fault.Header("x-kind", kind -> kind + "-weak"));
    proxy.next(new Fault.Header("x-kind", kind -> ""));

    HttpResponse<String> changed = call("GET");
    assertThat(changed.headers().firstValue("x-kind")).hasValue("plain-weak");
    assertThat(changed.body()).isEqualTo("a whole äanswer");
    assertThat(call("GET").headers().firstValue("x-kind")).isEmpty();
    assertThat(call("GET").headers().firstValue("x-kind")).hasValue("plain");
  }

  @Test
  void a_cut_off_answer_breaks_although_the_helpdesk_has_acted() {
    proxy.next(new Fault.CutOff());

    assertThatThrownBy(() -> call("PUT")).isInstanceOf(IOException.class);
    assertThat(arrived).hasValue(1);
  }

  @Test
  void a_reset_after_the_effect_breaks_although_the_helpdesk_has_acted() {
    proxy.next(new Fault.ResetAfter());

    assertThatThrownBy(() -> call("PUT")).isInstanceOf(IOException.class);
    assertThat(arrived).hasValue(1);
  }

  @Test
  void a_reset_before_the_effect_breaks_and_the_helpdesk_has_heard_nothing() {
    proxy.next(new Fault.ResetBefore());

    assertThatThrownBy(() -> call("PUT")).isInstanceOf(IOException.class);
    assertThat(arrived).hasValue(0);
  }

  @Test
  void silence_is_no_answer_at_all() {
    proxy.next(new Fault.Silence());

    assertThatThrownBy(() -> call("PUT")).isInstanceOf(java.net.http.HttpTimeoutException.class);
  }

  @Test
  void a_fault_strikes_the_method_it_was_meant_for_and_once() throws Exception {
    proxy.next("PUT", Fault.Answer.of(500));

    assertThat(call("GET").statusCode()).isEqualTo(200);
    assertThat(call("PUT").statusCode()).isEqualTo(500);
    assertThat(call("PUT").statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> call(String method) throws Exception {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .build()
        .send(
            HttpRequest.newBuilder(URI.create(proxy.address() + "/x?y=1"))
                .timeout(Duration.ofMillis(500))
                .method(method, HttpRequest.BodyPublishers.ofString("body"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
