package dev.attune.deploy.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.deploy.bench.Databases;
import dev.attune.deploy.ledger.Migrations;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Exports whose readers go away or never read, of the server as it ships, on a filled ledger. */
@SuppressWarnings("NullAway.Init") // before all
class ExportReaderIT {

  /** More than all buffers between the server and a reader hold. */
  private static final int REVIEWS = 30_000;

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Pattern ENDED =
      Pattern.compile("an export ended after (\\d+) rows, as nobody reads it any more");

  private static World world;
  private static ServerNode node;
  private static Browsing people;

  @BeforeAll
  static void serve() throws IOException, SQLException {
    DataSource database = Databases.postgres();
    Migrations.run(database);
    new Filling(database, REVIEWS).fill();
    FillingPeople.fill(database);
    world = new World("zendesk", Ledgers.address(database), 1);
    node =
        ServerNode.start(
            Path.of(System.getProperty("dev.attune.home", "target")),
            world,
            Ledgers.address(database));
    Patience.until("the server at work", PATIENCE, () -> node.status().isPresent());
    people = Browsing.on(database);
  }

  @AfterAll
  static void end() throws IOException {
    node.close();
    world.close();
  }

  @Test
  void an_export_ends_soon_after_its_reader_has_gone() throws IOException {
    int before = ended().size();
    try (Socket reader = asking(people.admin())) {
      reader.getInputStream().readNBytes(10_000);
    }
    requireEnd(before);
  }

  @Test
  void an_export_that_waits_for_its_reader_ends_when_that_reader_goes() throws IOException {
    int before = ended().size();
    try (Socket reader = asking(people.admin())) {
      reader.getInputStream().readNBytes(10_000);
      // time to fill all that lies between
      Patience.sleep(Duration.ofSeconds(5));
    }
    requireEnd(before);
  }

  @Test
  void an_export_for_a_client_that_would_speak_http_2_ends_too() throws Exception {
    int before = ended().size();
    HttpClient client = HttpClient.newHttpClient();
    HttpResponse<InputStream> answer =
        client.send(
            Question.of("reviews")
                .as(people.admin())
                .request(URI.create("http://127.0.0.1:" + node.port()), "")
                .build(),
            BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      assertThat(body.readNBytes(10_000)).hasSize(10_000);
    }
    requireEnd(before);
  }

  private static void requireEnd(int before) throws IOException {
    try {
      Patience.until("the export ended", PATIENCE, () -> ended().size() > before);
    } catch (IllegalStateException e) {
      throw new IllegalStateException("the server's log:\n" + node.log(), e);
    }
    assertThat(ended()).allSatisfy(rows -> assertThat(rows).isPositive().isLessThan(REVIEWS));
  }

  @Test
  void nobody_takes_all_turns_and_a_turn_comes_back_when_its_reader_has_gone() throws Exception {
    int turns = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
    Socket[] readers = new Socket[turns - 1];
    for (int i = 0; i < readers.length; i++) {
      readers[i] = asking(people.qa());
      readers[i].getInputStream().readNBytes(10_000);
    }
    HttpResponse<Void> none = asked("GET", people.qa());
    assertThat(none.statusCode()).isEqualTo(429);
    assertThat(none.headers().firstValue("Retry-After")).isPresent();
    assertThat(asked("HEAD", people.qa()).statusCode()).isEqualTo(429);
    assertThat(asked("HEAD", people.admin()).statusCode()).isEqualTo(200);

    for (Socket reader : readers) {
      reader.close();
    }
    Patience.until(
        "a turn came back", PATIENCE, () -> asked("HEAD", people.qa()).statusCode() == 200);
  }

  /** After how many rows exports ended whose readers had gone. */
  private static List<Integer> ended() {
    try {
      return ENDED.matcher(node.log()).results().map(one -> Integer.valueOf(one.group(1))).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Somebody who has asked for all reviews, and reads them or doesn't. */
  private static Socket asking(String session) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), node.port());
    socket.setSoLinger(true, 0);
    socket
        .getOutputStream()
        .write(
            ("GET /api/v1/reviews HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: attune-session="
                    + session
                    + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static HttpResponse<Void> asked(String method, String session) {
    Question question = Question.of("reviews?agent=nobody").as(session);
    try {
      return HttpClient.newHttpClient()
          .send(
              question
                  .request(URI.create("http://127.0.0.1:" + node.port()), "")
                  .method(method, java.net.http.HttpRequest.BodyPublishers.noBody())
                  .build(),
              BodyHandlers.discarding());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
