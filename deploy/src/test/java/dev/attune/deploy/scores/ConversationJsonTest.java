package dev.attune.deploy.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.ticket.Channel;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import dev.attune.ticket.Role;
import dev.attune.ticket.Visibility;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationJsonTest {

  private static final String DRESS =
      """
      {"id":"c-1","channel":"email","subject":"Where is my dress?","extra":{"a":[1]},"messages":[
       {"id":"m1","role":"customer","author":"u1","at":"2026-01-05T10:00:00+01:00","text":"Where?"},
       {"role":"agent","html":"<p>On its <b>way</b></p>"},
       {"id":"n","role":"note","text":"inside"},{"role":"bot","text":""},{"role":"system","text":"x"}]}
      """;

  private final Conversation dress = ConversationJson.read(DRESS);

  @Test
  void the_conversation_itself_is_read() {
    assertThat(dress.id()).isEqualTo("c-1");
    assertThat(dress.channel()).isEqualTo(Channel.EMAIL);
    assertThat(dress.subject()).isEqualTo("Where is my dress?");
  }

  @Test
  void a_message_is_read_with_author_time_and_verbatim_text() {
    Message first = dress.messages().get(0);

    assertThat(first.author().id()).isEqualTo("u1");
    assertThat(first.time()).contains(Instant.parse("2026-01-05T09:00:00Z"));
    assertThat(first.text().value()).isEqualTo("Where?");
    assertThat(first.html()).isFalse();
  }

  @Test
  void html_becomes_plain_text_and_is_remembered_as_html() {
    assertThat(dress.messages().get(1).html()).isTrue();
    assertThat(dress.messages().get(1).text().value()).contains("On its way").doesNotContain("<");
  }

  @Test
  void a_note_is_internal_and_all_else_public() {
    assertThat(dress.messages())
        .extracting(Message::visibility)
        .containsExactly(
            Visibility.PUBLIC,
            Visibility.PUBLIC,
            Visibility.INTERNAL,
            Visibility.PUBLIC,
            Visibility.PUBLIC);
  }

  @Test
  void roles_are_those_of_the_format() {
    assertThat(dress.messages())
        .extracting(message -> message.author().role())
        .containsExactly(Role.CUSTOMER, Role.AGENT, Role.AGENT, Role.BOT, Role.SYSTEM);
  }

  @Test
  void a_message_without_an_id_is_named_by_its_position() {
    assertThat(ids(dress)).containsExactly("m1", "1", "n", "3", "4");
  }

  @Test
  void an_id_given_twice_names_the_first_message_alone() {
    assertThat(ids(messages("{'id':'a'},{'id':'a'},{'id':'2'},{'id':''}")))
        .containsExactly("a", "1", "2", "3");
  }

  @Test
  void a_position_that_is_someones_id_is_told_apart() {
    assertThat(ids(messages("{'id':'1'},{},{'id':'1'}"))).containsExactly("1", "#1", "2");
  }

  @Test
  void a_number_serves_as_an_id() {
    assertThat(ids(messages("{'id':17}"))).containsExactly("17");
  }

  @Test
  void an_unknown_channel_is_other() {
    Conversation fax = ConversationJson.read("{\"id\":1,\"channel\":\"fax\",\"messages\":[]}");

    assertThat(fax.channel()).isEqualTo(Channel.OTHER);
  }

  @Test
  void text_wins_over_html_unless_it_is_blank() {
    Conversation both =
        ConversationJson.read(
            """
            {"id":1,"messages":[{"role":"agent","text":"t","html":"<p>h</p>"},
             {"role":"agent","text":" ","html":"<p>h</p>"}]}\
            """);

    assertThat(both.messages()).extracting(Message::html).containsExactly(false, true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []                                             | must be one JSON object
          {                                              | is no JSON: stopped at character 1
          "x"                                            | must be one JSON object
          {"messages":[]}                                | id is missing
          {"id":" ","messages":[]}                       | id is empty
          {"id":{},"messages":[]}                        | id must be a string
          {"id":"c"}                                     | messages is missing
          {"id":"c","messages":{}}                       | messages must be an array
          {"id":"c","messages":[3]}                      | messages[0] must be an object
          {"id":"c","messages":[{"text":"t"}]}           | messages[0].role is missing
          {"id":"c","messages":[{"role":"boss","text":"t"}]} | messages[0].role must be customer, agent, bot, system or note
          {"id":"c","messages":[{"role":"agent"}]}       | messages[0].text is missing, and so is html
          {"id":"c","messages":[{"role":"agent","text":{}}]} | messages[0].text must be a string
          """)
  void what_is_no_conversation_is_refused_with_its_place_and_reason(String json, String reason) {
    assertThatThrownBy(() -> ConversationJson.read(json))
        .isInstanceOf(UnreadableConversation.class)
        .hasMessage(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", " garbage", "}", ",", "\r{\"id\":\"d\",\"messages\":[]}", "]", "1"})
  void what_stands_behind_the_object_is_never_swallowed(String more) {
    assertThatThrownBy(() -> ConversationJson.read("{\"id\":\"c\",\"messages\":[]}" + more))
        .isInstanceOf(UnreadableConversation.class)
        .hasMessage(
            "has more behind its object; write one conversation a line, each ended by a line feed");
  }

  @Test
  void blanks_behind_the_object_are_nothing() {
    assertThat(ConversationJson.read("{\"id\":\"c\",\"messages\":[]} \t\r\n").id()).isEqualTo("c");
  }

  @Test
  void a_reason_never_quotes_what_was_written() {
    assertThatThrownBy(() -> ConversationJson.read("{\"id\":\"c\",\"messages\":[secretword"))
        .isInstanceOf(UnreadableConversation.class)
        .satisfies(reason -> assertThat(reason.toString()).doesNotContain("secretword"));
  }

  @Test
  void nesting_without_end_is_refused() {
    assertThatThrownBy(() -> ConversationJson.read("[".repeat(200_000)))
        .isInstanceOf(UnreadableConversation.class);
  }

  @Test
  void more_messages_than_any_helpdesk_gives_are_refused() {
    assertThatThrownBy(() -> messages("{},".repeat(ConversationJson.MOST_MESSAGES) + "{}"))
        .hasMessage("has 10001 messages; at most 10000 are read");
  }

  private static Conversation messages(String messages) {
    return ConversationJson.read(
        ("{'id':'c','messages':[" + messages + "]}")
            .replace("{}", "{'x':0}")
            .replace("},{", ",'role':'agent','text':'t'},{")
            .replace("}]", ",'role':'agent','text':'t'}]")
            .replace('\'', '"'));
  }

  private static Iterable<String> ids(Conversation conversation) {
    return conversation.messages().stream().map(message -> message.id().value()).toList();
  }
}
