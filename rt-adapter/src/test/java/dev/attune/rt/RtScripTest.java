package dev.attune.rt;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.attune.helpdesk.WebhookCall;
import dev.attune.helpdesk.WebhookHint;
import dev.attune.helpdesk.WebhookHint.Speaker;
import dev.attune.tck.Bench;
import dev.attune.tck.Contract;
import dev.attune.tck.Line;
import dev.attune.tck.Line.Voice;
import jakarta.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The scrip of the set-up guide, as RT really runs it. */
final class RtScripTest extends Contract {

  private final List<WebhookCall> calls = new CopyOnWriteArrayList<>();
  private @Nullable HttpServer attune;

  @Override
  protected Bench bench() throws Exception {
    return RtBench.started();
  }

  @BeforeEach
  void listen() throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer listening = HttpServer.create(anyPort, 0);
    listening.createContext("/webhooks/acme", this::took);
    listening.start();
    attune = listening;
    tell("http://127.0.0.1:" + listening.getAddress().getPort() + "/webhooks/acme");
  }

  @AfterEach
  void hangUp() {
    if (attune != null) {
      tell("");
      attune.stop(0);
    }
  }

  private void tell(String webhook) {
    ((RtBench) bench)
        .does(
            Json.createObjectBuilder()
                .add("do", "tell")
                .add("webhook", webhook)
                .add("secret", RtBench.SECRET.reveal()));
  }

  private void took(HttpExchange call) throws IOException {
    Map<String, List<String>> headers = new HashMap<>();
    call.getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    calls.add(new WebhookCall(headers, call.getRequestBody().readAllBytes()));
    call.sendResponseHeaders(204, -1);
    call.close();
  }

  private List<WebhookHint> hints() {
    return calls.stream().flatMap(call -> helpdesk.hints(call).stream()).toList();
  }

  @Test
  void an_answer_is_told_at_once_with_who_spoke() {
    String ticket = answered();

    assertThat(hints())
        .containsExactly(
            new WebhookHint(id(ticket), Speaker.CUSTOMER),
            new WebhookHint(id(ticket), Speaker.AGENT));
  }

  @Test
  void an_agent_who_asks_speaks_as_a_customer() {
    String ticket = bench.opens(Line.by(Voice.REQUESTING_AGENT, "My own screen is broken."));

    assertThat(hints()).containsExactly(new WebhookHint(id(ticket), Speaker.CUSTOMER));
  }

  @Test
  void a_comment_is_told_to_nobody() {
    String ticket = bench.opens(Line.customer("Where is my parcel?"));
    calls.clear();
    bench.says(ticket, Line.by(Voice.NOTE, "Carrier says Monday."));

    assertThat(calls).isEmpty();
  }

  @Test
  void an_agent_can_answer_though_nobody_listens() {
    Objects.requireNonNull(attune).stop(0);
    String ticket = bench.opens(Line.customer("Where is my parcel?"));

    assertThat(bench.says(ticket, Line.agent("It arrives on Monday."))).isNotBlank();
  }
}
