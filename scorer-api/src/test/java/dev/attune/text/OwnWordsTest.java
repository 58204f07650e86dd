package dev.attune.text;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** On 199 support messages, with the words of each that were marked as evidence. */
class OwnWordsTest {

  private static final int QUOTED = 408;
  private static final List<JsonObject> REPLIES = replies();

  @Test
  void all_that_was_ever_quoted_as_evidence_is_the_authors_own() {
    int quoted = 0;
    for (JsonObject reply : REPLIES) {
      PlainText text = PlainText.of(reply.getString("text"));
      for (JsonString words : reply.getJsonArray("evidence").getValuesAs(JsonString.class)) {
        int at = text.value().indexOf(words.getString());
        Span span = new Span(at, at + words.getString().length());
        assertThat(text.own()).as(reply.getString("id")).anyMatch(own -> own.contains(span));
        quoted++;
      }
    }
    assertThat(quoted).isEqualTo(QUOTED);
  }

  @Test
  void no_quoted_line_is_the_authors_own() {
    for (JsonObject reply : REPLIES) {
      assertThat(PlainText.of(reply.getString("text")).words().lines())
          .as(reply.getString("id"))
          .noneMatch(line -> line.startsWith(">"));
    }
  }

  @Test
  void every_message_keeps_words_of_its_own() {
    assertThat(REPLIES).noneMatch(reply -> PlainText.of(reply.getString("text")).blank());
  }

  private static List<JsonObject> replies() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(OwnWordsTest.class.getResourceAsStream("replies.jsonl")),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(line -> Json.createReader(new StringReader(line)).readObject())
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
