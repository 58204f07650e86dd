package dev.attune.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class UndoWalkTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final String NOTE =
      "{\"ticket\":\"7\",\"note\":\"70\",\"reason\":\"It is closed.\"}";

  private final Deque<String> answers = new ArrayDeque<>();
  private final List<Long> asked = new ArrayList<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int walk(String... steps) throws IOException {
    answers.addAll(List.of(steps));
    UndoWalk walk =
        new UndoWalk(
            after -> {
              asked.add(after);
              return json(answers.remove());
            },
            Clock.fixed(NOW, ZoneOffset.UTC),
            new PrintWriter(err));
    return walk.run("acme", new PrintWriter(out));
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private static String step(int deleted, String left, int remaining, int after, String more) {
    return "{\"deleted\":"
        + deleted
        + ",\"redacted\":0,\"alreadyGone\":1,\"held\":2,\"left\":["
        + left
        + "],\"onTheirWay\":0,\"remaining\":"
        + remaining
        + ",\"after\":"
        + after
        + more
        + "}";
  }

  private static String trouble(boolean limit) {
    return ",\"trouble\":{\"id\":9,\"note\":"
        + NOTE
        + ",\"waitUntil\":\"2026-03-02T09:00:00.010Z\",\"limit\":"
        + limit
        + "}";
  }

  @Test
  void more_than_the_server_counts_is_told_as_such() throws IOException {
    walk(step(20, "", 1000, 20, ""), step(20, "", 0, 40, ""));
    assertThat(err.toString()).contains("1000 or more to go").contains(" 0 to go");
  }

  @Test
  void all_gone_ends_with_0_and_tells_how() throws IOException {
    assertThat(walk(step(20, "", 1, 20, ""), step(1, "", 0, 21, ""))).isZero();
    assertThat(asked).containsExactly(0L, 20L);
    assertThat(out.toString())
        .isEqualToNormalizingNewlines(
            """
            account        acme
            deleted        21
            blacked out    0
            already gone   2
            not written    4 planned note(s)
            left           0
            """);
    assertThat(err.toString())
        .isEqualToNormalizingNewlines(
            """
            attune: 21 taken back, 0 left, 1 to go
            attune: 23 taken back, 0 left, 0 to go
            """);
  }

  @Test
  void what_is_left_is_listed_and_ends_with_1() throws IOException {
    assertThat(walk(step(0, NOTE, 0, 5, ""))).isEqualTo(1);
    assertThat(out.toString())
        .contains("left           1")
        .contains("  ticket 7, note 70: It is closed.");
  }

  @Test
  void a_spent_budget_is_waited_for_however_often() throws IOException {
    String spent = step(0, "", 1, 0, trouble(true));
    assertThat(walk(spent, spent, spent, spent, spent, spent, spent, step(1, "", 0, 9, "")))
        .isZero();
    assertThat(err.toString())
        .contains("attune: waiting until 2026-03-02T09:00:00.010Z: the account's budget is spent");
  }

  @Test
  void a_note_that_fails_again_and_again_is_left_and_others_go_on() throws IOException {
    String fails = step(0, "", 2, 0, trouble(false));
    assertThat(walk(fails, fails, fails, fails, fails, fails, step(1, "", 0, 10, ""))).isEqualTo(1);
    assertThat(asked).endsWith(0L, 9L);
    assertThat(out.toString()).contains("  ticket 7, note 70: It is closed.");
  }

  @Test
  void without_a_time_to_wait_for_it_stops_and_says_why() throws IOException {
    String stopped =
        step(0, "", 2, 0, ",\"trouble\":{\"id\":9,\"note\":" + NOTE + ",\"limit\":false}");
    assertThat(walk(stopped)).isEqualTo(1);
    assertThat(err.toString()).contains("attune: stopped: It is closed.");
    assertThat(out.toString()).contains("left           2");
  }

  @Test
  void notes_that_may_stand_on_a_ticket_end_with_1_and_ask_for_another_run() throws IOException {
    assertThat(walk(step(0, "", 0, 0, "").replace("\"onTheirWay\":0", "\"onTheirWay\":3")))
        .isEqualTo(1);
    assertThat(out.toString()).contains("on their way   3; it will be known within minutes");
  }
}
