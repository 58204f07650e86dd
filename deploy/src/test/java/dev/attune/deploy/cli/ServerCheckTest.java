package dev.attune.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.attune.deploy.check.Finding;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.common.MapBackedConfigSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A command that leaves the checking to the server which holds the ledger. */
class ServerCheckTest {

  private static final String LINE =
      "{\"subject\":\"desk\",\"ready\":false,\"steps\":[{\"name\":\"rights\","
          + "\"result\":\"not_proven\",\"finding\":\"none\",\"whatToDo\":\"look\"}]}\n";

  private final HttpServer server =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  private final List<String> asked = new ArrayList<>();
  private int status = 200;

  ServerCheckTest() throws IOException {}

  @BeforeEach
  void start() {
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    boolean check = exchange.getRequestURI().getPath().equals("/api/v1/setup/check");
    asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    byte[] body =
        (status == 200 ? LINE + LINE : "{\"detail\":\"not today\"}")
            .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(check ? status : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private Config config() {
    return new SmallRyeConfigBuilder()
        .withSources(
            new MapBackedConfigSource(
                "file",
                Map.of(
                    "attune.http.address",
                    "127.0.0.1",
                    "attune.http.port",
                    Integer.toString(server.getAddress().getPort()))) {})
        .build();
  }

  private List<Finding> ask(String ticket) throws IOException {
    List<Finding> told = new ArrayList<>();
    ServerCheck.of(config()).orElseThrow().ask(ticket, told::add);
    return told;
  }

  @Test
  void findings_come_as_the_server_tells_them() throws IOException {
    assertThat(ask("desk/1"))
        .hasSize(2)
        .allSatisfy(
            finding -> {
              assertThat(finding.subject()).isEqualTo("desk");
              assertThat(finding.diagnosis().steps().toString()).contains("NOT_PROVEN", "look");
            });
    assertThat(asked).contains("{\"ticket\":\"desk/1\"}");
  }

  @Test
  void a_refusal_is_told_in_the_server_s_words() {
    status = 403;
    assertThatThrownBy(() -> ask("desk/1"))
        .isInstanceOf(CommandFailure.class)
        .hasMessage("the server answered 403: not today");
  }

  @Test
  void where_no_server_answers_there_is_none() throws IOException {
    Config config = config();
    server.stop(0);
    assertThat(ServerCheck.of(config)).isEmpty();
  }
}
