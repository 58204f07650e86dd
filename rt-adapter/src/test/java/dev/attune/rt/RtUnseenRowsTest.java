package dev.attune.rt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.attune.helpdesk.CallMeter;
import dev.attune.helpdesk.Checkpoint;
import dev.attune.helpdesk.Helpdesk;
import dev.attune.helpdesk.Secret;
import dev.attune.helpdesk.Settings;
import dev.attune.helpdesk.TicketPage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A busy RT of which the bot may see little, as its list of transactions shows itself: pages are
 * cut first, and what may not be seen is left out of them afterwards.
 */
final class RtUnseenRowsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Pattern ASKED =
      Pattern.compile(".* id > ([0-9]+).*&order=(ASC|DESC)&per_page=100&page=([0-9]+)");
  private static final int MANY = 6_250;

  /** Whether the bot may see it, by number. */
  private final Map<Long, Boolean> rows = new TreeMap<>();

  private int calls;
  private int comesBehindCall;
  private HttpServer server;
  private Helpdesk helpdesk;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    helpdesk =
        new RtProvider()
            .open(
                new Settings(
                    "acme",
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                    "attune",
                    new Secret("1-2-3"),
                    new Secret("secret"),
                    1,
                    Map.of("calls-per-minute", "99999"),
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    CallMeter.NONE));
  }

  @AfterEach
  void close() {
    helpdesk.close();
    server.stop(0);
  }

  @Test
  void a_message_between_many_that_may_not_be_seen_is_told() {
    Checkpoint end = readToTheEnd();
    unseen(150);
    long told = seen();
    unseen(150);

    assertThat(tickets(end)).containsExactly(told);
  }

  @Test
  void a_message_behind_more_than_a_turn_finds_is_told_after_some_turns() {
    Checkpoint end = readToTheEnd();
    unseen(MANY);
    long first = seen();
    unseen(MANY);
    long second = seen();
    unseen(MANY);

    TicketPage turn = helpdesk.changes(end);
    assertThat(turn.caughtUp()).isFalse();
    assertThat(turn.next()).isNotEqualTo(end);
    assertThat(tickets(end)).containsExactly(first, second);
  }

  @Test
  void what_comes_while_it_is_searched_is_told_too() {
    Checkpoint end = readToTheEnd();
    unseen(MANY);
    long first = seen();
    unseen(MANY);
    Checkpoint midway = helpdesk.changes(helpdesk.changes(end).next()).next();
    unseen(350);
    long second = seen();

    assertThat(tickets(midway)).containsExactly(first, second);
  }

  @Test
  void many_that_may_not_be_seen_and_nothing_else_are_the_end() {
    Checkpoint end = readToTheEnd();
    unseen(MANY);

    assertThat(tickets(end)).isEmpty();
  }

  @Test
  void the_last_message_read_may_be_hidden_since() {
    Checkpoint end = readToTheEnd();
    rows.put((long) rows.size(), false);
    unseen(150);
    calls = 0;
    assertThat(tickets(end)).isEmpty();
    assertThat(calls).isLessThanOrEqualTo(13);

    long told = seen();
    unseen(150);
    assertThat(tickets(end)).containsExactly(told);
  }

  @Test
  void where_all_that_was_read_is_hidden_the_whole_list_is_not_searched_at_each_turn() {
    Checkpoint end = readToTheEnd();
    rows.replaceAll((number, seen) -> false);
    unseen(150);
    end = follow(end, new ArrayList<>());

    calls = 0;
    end = follow(end, new ArrayList<>());
    assertThat(calls).isLessThanOrEqualTo(12);
    long told = seen();
    unseen(150);
    assertThat(tickets(end)).containsExactly(told);
  }

  @Test
  void what_comes_far_from_the_newest_end_meanwhile_is_told_before_long() {
    Checkpoint end = readToTheEnd();
    rows.replaceAll((number, seen) -> false);
    end = follow(end, new ArrayList<>());
    unseen(1_100);
    long told = seen();
    unseen(1_100);

    List<Long> tickets = new ArrayList<>();
    for (int turn = 0; turn < 61; turn++) {
      end = follow(end, tickets);
    }
    assertThat(tickets).containsExactly(told);
  }

  @Test
  void a_desk_of_which_nothing_may_be_seen_costs_few_calls() {
    unseen(MANY);
    calls = 0;
    assertThat(tickets(helpdesk.startingAt(NOW))).isEmpty();
    assertThat(calls).isLessThanOrEqualTo(12);
  }

  @Test
  void the_first_message_ever_seen_is_told_though_many_are_not() {
    unseen(MANY);
    long told = seen();
    unseen(150);

    assertThat(tickets(helpdesk.startingAt(NOW.minusSeconds(3600)))).containsExactly(told);
  }

  @Test
  void nothing_new_is_seen_with_two_calls() {
    Checkpoint end = readToTheEnd();
    unseen(50);
    calls = 0;
    assertThat(helpdesk.changes(end).caughtUp()).isTrue();
    assertThat(calls).isEqualTo(2);
  }

  @Test
  void a_message_that_comes_between_two_questions_is_told_with_few_calls() {
    Checkpoint end = readToTheEnd();
    calls = 0;
    comesBehindCall = 1;

    assertThat(tickets(end)).containsExactly(23L);
    assertThat(calls).isLessThanOrEqualTo(6);
  }

  private Checkpoint readToTheEnd() {
    unseen(20);
    seen();
    seen();
    return follow(helpdesk.startingAt(NOW.minusSeconds(3600)), new ArrayList<>());
  }

  private List<Long> tickets(Checkpoint since) {
    List<Long> tickets = new ArrayList<>();
    follow(since, tickets);
    return tickets;
  }

  private Checkpoint follow(Checkpoint since, List<Long> tickets) {
    TicketPage page = helpdesk.changes(since);
    for (int turn = 0; turn < 1_000; turn++) {
      page.changes().forEach(change -> tickets.add(Long.parseLong(change.ticket().number())));
      if (page.caughtUp()) {
        return page.next();
      }
      page = helpdesk.changes(page.next());
    }
    throw new AssertionError("the feed never ends: " + page.next());
  }

  private void unseen(int some) {
    for (int i = 0; i < some; i++) {
      rows.put(rows.size() + 1L, false);
    }
  }

  /** Adds one that may be seen, on the ticket of its number. */
  private long seen() {
    rows.put(rows.size() + 1L, true);
    return rows.size();
  }

  private void answer(HttpExchange exchange) throws IOException {
    calls++;
    Matcher asked = ASKED.matcher(query(exchange));
    String body = asked.matches() ? page(asked) : "{\"Name\":\"alice\",\"Privileged\":1}";
    if (calls == comesBehindCall) {
      seen();
    }
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(body.getBytes(UTF_8));
    exchange.close();
  }

  /** Empty for a call about a user. */
  private static String query(HttpExchange exchange) {
    String query = exchange.getRequestURI().getRawQuery();
    return query == null ? "" : URLDecoder.decode(query, UTF_8);
  }

  private String page(Matcher asked) {
    long above = Long.parseLong(asked.group(1));
    Comparator<Long> order = Comparator.naturalOrder();
    return rows.keySet().stream()
        .filter(id -> id > above)
        .sorted(asked.group(2).equals("ASC") ? order : order.reversed())
        .skip((Long.parseLong(asked.group(3)) - 1) * 100)
        .limit(100)
        .filter(rows::get)
        .map(RtUnseenRowsTest::row)
        .collect(Collectors.joining(",", "{\"items\":[", "]}"));
  }

  private static String row(long id) {
    return """
    {"id":%1$d,"ObjectId":%1$d,"Type":"Correspond","Created":"%2$s",
     "Creator":{"type":"user","id":"alice"}}\
    """
        .formatted(id, NOW.minusSeconds(600));
  }
}
