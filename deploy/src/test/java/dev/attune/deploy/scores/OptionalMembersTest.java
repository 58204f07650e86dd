package dev.attune.deploy.scores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.ticket.Channel;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a conversation may hold beside what it must: none of it costs the conversation. */
class OptionalMembersTest {

  @ParameterizedTest
  @MethodSource
  void an_unknown_member_costs_nothing_whatever_it_holds(String value) {
    Conversation read =
        ConversationJson.read(
            "{\"a\":"
                + value
                + ",\"id\":\"c\",\"messages\":[{\"a\":"
                + value
                + ",\"role\":\"agent\",\"text\":\"t\"}]}");

    assertThat(read.messages()).hasSize(1);
  }

  static Stream<String> an_unknown_member_costs_nothing_whatever_it_holds() {
    return Stream.of(
        "1".repeat(3000),
        "1e999999999",
        "[".repeat(2000) + "]".repeat(2000),
        "{\"b\":".repeat(2000) + "[{}]" + "}".repeat(2000),
        "{\"id\":\"d\",\"messages\":[{}]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"author\":{\"name\":\"A\"}", "\"author\":\" \"", "\"author\":[1]", "\"author\":true",
        "\"author\":{\"id\":{\"id\":[{}]}}", "\"html\":17", "\"html\":{}", "\"html\":[[[[[[]]]]]]"
      })
  void an_optional_member_in_an_odd_shape_is_unknown(String odd) {
    Message message = message(odd + ",\"text\":\"t\"");

    assertThat(message.author().id()).isNull();
    assertThat(message.text().value()).isEqualTo("t");
  }

  @Test
  void an_author_may_be_an_object_with_an_id() {
    assertThat(message("\"text\":\"t\",\"author\":{\"name\":\"A\",\"id\":7}").author().id())
        .isEqualTo("7");
  }

  @Test
  void a_text_that_is_none_gives_way_to_html() {
    assertThat(message("\"text\":[],\"html\":\"<p>h</p>\"").html()).isTrue();
  }

  @Test
  void an_odd_subject_and_channel_cost_nothing() {
    Conversation read =
        ConversationJson.read("{\"id\":\"c\",\"subject\":[],\"channel\":{},\"messages\":[]}");

    assertThat(read.subject()).isEmpty();
    assertThat(read.channel()).isEqualTo(Channel.OTHER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-05T10:00:00Z",
        "2026-01-05T10:00Z",
        "2026-01-05t10:00:00z",
        "2026-01-05 10:00:00",
        "2026-01-05T10:00:00",
        "2026-01-05T10:00:00+0000",
        "2026-01-05T11:00:00+01:00",
        "2026-01-05T11:00:00+01",
        "2026-01-05 10:00:00 UTC",
        "2026-01-05 10:00:00 +0000",
        "2026-01-05T11:00:00+01:00[Europe/Berlin]",
        "2026-01-05T10:00:00.000Z",
        "1767607200",
        "1767607200.0",
        "1767607200000",
        "Mon, 5 Jan 2026 10:00:00 GMT",
        "Mon, 5 Jan 2026 11:00:00 +0100",
        " 2026-01-05T10:00:00Z "
      })
  void a_time_is_read_in_any_usual_shape(String at) {
    assertThat(message("\"text\":\"t\",\"at\":\"" + at + "\"").time())
        .contains(Instant.parse("2026-01-05T10:00:00Z"));
  }

  @Test
  void seconds_since_1970_may_be_a_number() {
    assertThat(message("\"text\":\"t\",\"at\":1767607200").time())
        .contains(Instant.parse("2026-01-05T10:00:00Z"));
  }

  @Test
  void a_date_alone_is_its_beginning() {
    assertThat(message("\"text\":\"t\",\"at\":\"2026-01-05\"").time())
        .contains(Instant.parse("2026-01-05T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"noon\"", "\"\"", "\"2026-02-30\"", "\"2026\"", "{}", "[]", "true", "1e9", "-"})
  void a_time_in_no_usual_shape_is_unknown(String at) {
    String told = at.equals("-") ? "\"-\"" : at;

    assertThat(message("\"text\":\"t\",\"at\":" + told).time()).isEmpty();
  }

  private static Message message(String members) {
    return ConversationJson.read(
            "{\"id\":\"c\",\"messages\":[{\"role\":\"agent\"," + members + "}]}")
        .messages()
        .get(0);
  }
}
