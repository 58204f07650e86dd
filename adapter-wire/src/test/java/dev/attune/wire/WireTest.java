package dev.attune.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.attune.helpdesk.CallMeter;
import dev.attune.helpdesk.HelpdeskException.Unreachable;
import dev.attune.helpdesk.HelpdeskException.Unreadable;
import dev.attune.helpdesk.Secret;
import dev.attune.helpdesk.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WireTest {

  private static final Deed DEED = new Deed("Acme", "acme", "reading ticket acme/1", true);
  private static final int MEGABYTE = 1024 * 1024;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** Two minutes after it was sent another server may look and send it once more. */
  @Test
  void a_change_is_never_waited_for_so_long_that_another_server_goes_on() {
    Wire patient = wire("999");
    assertThat(patient.patience(Request.read("/")).toSeconds()).isEqualTo(999);
    assertThat(patient.patience(new Request("POST", "/", "{}"))).isEqualTo(Wire.LONGEST_CHANGE);
    assertThat(wire("7").patience(new Request("POST", "/", "{}")).toSeconds()).isEqualTo(7);
  }

  @Test
  void an_answer_too_large_to_hold_is_given_up() {
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 40; i++) {
              out.write(new byte[MEGABYTE]);
            }
          }
        });

    assertThatThrownBy(() -> wire().send(Request.read("/"), DEED))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("is larger than 16777216 bytes");
  }

  @Test
  void an_answer_that_drips_ends_in_time_although_it_has_begun() {
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          try {
            while (true) {
              out.write('x');
              out.flush();
              Thread.sleep(50);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });

    assertThatThrownBy(() -> wire().send(Request.read("/"), DEED))
        .isInstanceOf(Unreachable.class)
        .hasMessage(
            "Acme did not answer while reading ticket acme/1: no whole answer came within 1 s."
                + " Nothing was done; it is tried again later. If it goes on, check"
                + " attune.account.acme.url and the vendor's status page.");
  }

  @Test
  void a_call_whose_connection_breaks_is_not_sent_again_unseen() {
    AtomicInteger arrived = new AtomicInteger();
    server.createContext(
        "/",
        exchange -> {
          arrived.incrementAndGet();
          exchange.close();
        });

    assertThatThrownBy(() -> wire().send(Request.read("/"), DEED)).isInstanceOf(Unreachable.class);
    assertThat(arrived).hasValue(1);
  }

  @Test
  void a_timeout_that_is_no_number_is_refused_with_its_key() {
    assertThatThrownBy(() -> wire("soon"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("attune.account.acme.timeout must be whole seconds, 1 to 999");
  }

  @Test
  void requests_and_answers_never_print_what_they_carry() {
    assertThat(new Request("PUT", "/secret", "text").toString()).isEqualTo("PUT call");
  }

  private Wire wire() {
    return wire("1");
  }

  private Wire wire(String timeout) {
    return new Wire(
        new Settings(
            "acme",
            URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
            "",
            new Secret("x"),
            null,
            1,
            Map.of("timeout", timeout),
            Clock.systemUTC(),
            CallMeter.NONE),
        () -> "Basic x");
  }
}
