package dev.attune.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.sandbox.Running.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private static final String NOTE = "{\"body\":\"a\",\"private\":true}";
  private Running running;
  private long ticket;

  @BeforeEach
  void start() throws IOException {
    running = Running.empty();
    ticket = running.asked("freshdesk");
  }

  @AfterEach
  void stop() throws IOException {
    running.close();
  }

  private void fault(String json) {
    assertThat(running.control("POST", "/faults", json).status()).isEqualTo(201);
  }

  private Reply note() {
    return running.freshdesk("POST", "/api/v2/tickets/" + ticket + "/notes", NOTE);
  }

  private int notes() {
    return running.control("/freshdesk/notes").tree().getAsJsonArray().size();
  }

  @Test
  void a_429_carries_seconds() {
    fault("{\"kind\":\"throttle\",\"retryAfter\":17}");
    Reply reply = running.freshdesk("/api/v2/agents/me");
    assertThat(reply.status()).isEqualTo(429);
    assertThat(reply.header("Retry-After")).isEqualTo("17");
  }

  @Test
  void a_429_may_carry_a_date_of_sandbox_time() {
    fault("{\"kind\":\"throttle-date\",\"retryAfter\":60}");
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Running.START.plusSeconds(60).atOffset(ZoneOffset.UTC));
    assertThat(running.zendesk("/api/v2/tickets").header("Retry-After")).isEqualTo(date);
  }

  @Test
  void the_next_n_calls_of_an_endpoint_fail_and_others_do_not() {
    fault("{\"kind\":\"status\",\"status\":502,\"path\":\"/api/v2/agents*\",\"next\":2}");
    assertThat(running.freshdesk("/api/v2/tickets").status()).isEqualTo(200);
    assertThat(running.freshdesk("/api/v2/agents/me").status()).isEqualTo(502);
    assertThat(running.freshdesk("/api/v2/agents/me").status()).isEqualTo(502);
    assertThat(running.freshdesk("/api/v2/agents/me").status()).isEqualTo(200);
  }

  @Test
  void a_503_of_zendesk_says_when_to_come_back() {
    fault("{\"kind\":\"status\",\"status\":503,\"vendor\":\"zendesk\"}");
    assertThat(running.zendesk("/api/v2/tickets").header("Retry-After")).isEqualTo("30");
  }

  @Test
  void a_probability_strikes_until_it_is_cleared() {
    fault("{\"kind\":\"status\",\"status\":500,\"probability\":1}");
    assertThat(running.freshdesk("/api/v2/agents/me").status()).isEqualTo(500);
    assertThat(running.freshdesk("/api/v2/agents/me").status()).isEqualTo(500);
    running.control("DELETE", "/faults", "");
    assertThat(running.freshdesk("/api/v2/agents/me").status()).isEqualTo(200);
  }

  @Test
  void a_reset_before_the_effect_leaves_nothing() {
    fault("{\"kind\":\"reset-before\",\"method\":\"POST\"}");
    assertThatThrownBy(this::note).isInstanceOf(UncheckedIOException.class);
    assertThat(notes()).isZero();
  }

  @Test
  void a_reset_after_the_effect_leaves_the_note() {
    fault("{\"kind\":\"reset-after\",\"method\":\"POST\"}");
    assertThatThrownBy(this::note).isInstanceOf(UncheckedIOException.class);
    assertThat(notes()).isEqualTo(1);
  }

  @Test
  void an_effect_can_land_a_minute_late() {
    fault("{\"kind\":\"late\",\"method\":\"POST\"}");
    assertThatThrownBy(this::note).isInstanceOf(UncheckedIOException.class);
    assertThat(notes()).isZero();
    running.control("POST", "/clock", "{\"advance\":59}");
    assertThat(notes()).isZero();
    running.control("POST", "/clock", "{\"advance\":1}");
    assertThat(notes()).isEqualTo(1);
  }

  @Test
  void what_lands_late_is_counted_when_it_arrives() {
    fault("{\"kind\":\"late\",\"method\":\"POST\"}");
    assertThatThrownBy(this::note).isInstanceOf(UncheckedIOException.class);
    assertThat(running.control("/freshdesk/budget").json().get("credits").getAsLong()).isEqualTo(1);
  }

  @Test
  void a_cut_answer_ends_in_the_middle_of_its_json() throws IOException {
    fault("{\"kind\":\"cut\"}");
    String answer = raw("/api/v2/agents/me");
    assertThat(answer).startsWith("HTTP/1.1 200").contains("\"available\"").doesNotEndWith("}");
  }

  @Test
  void a_dripped_answer_arrives_whole() {
    fault("{\"kind\":\"drip\",\"pauseMillis\":1}");
    assertThat(running.freshdesk("/api/v2/agents/me").json().get("id").getAsLong()).isPositive();
  }

  @Test
  void a_reset_is_a_reset_on_the_wire() {
    fault("{\"kind\":\"reset-before\"}");
    assertThatThrownBy(() -> raw("/api/v2/agents/me")).isInstanceOf(SocketException.class);
  }

  private String raw(String path) throws IOException {
    URI uri = URI.create(running.sandbox.freshdeskUrl());
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), uri.getPort())) {
      socket
          .getOutputStream()
          .write(
              ("GET "
                      + path
                      + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: "
                      + Running.basic(running.sandbox.credentials().freshdeskKey() + ":X")
                      + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void an_unknown_kind_of_fault_is_refused() {
    assertThat(running.control("POST", "/faults", "{\"kind\":\"nonsense\"}").status())
        .isEqualTo(400);
  }

  @Test
  void the_report_counts_what_struck() {
    fault("{\"kind\":\"status\",\"next\":2}");
    running.freshdesk("/api/v2/agents/me");
    var report = running.control("/faults").json();
    assertThat(report.get("struck").getAsInt()).isEqualTo(1);
    assertThat(report.getAsJsonObject("struckBy")).hasToString("{\"status\":1}");
    assertThat(report.getAsJsonArray("faults").get(0).getAsJsonObject().get("left").getAsInt())
        .isEqualTo(1);
  }

  @Test
  void a_faster_clock_shortens_the_windows() throws IOException {
    try (Sandbox fast =
        Sandbox.start(
            SandboxOptions.defaults(java.time.Clock.systemUTC()).withoutSeed().withSpeed(10_000))) {
      var before = fast.clock().instant();
      while (Duration.between(before, fast.clock().instant()).toMinutes() < 1) {
        Thread.onSpinWait();
      }
      assertThat(Running.send(fast.controlUrl() + "/clock", "GET", "", "").text())
          .contains("\"speed\":10000.0");
    }
  }
}
