package dev.attune.deploy.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.export.ReviewRow;
import dev.attune.export.ReviewRow.NotScored;
import dev.attune.export.ReviewRow.Origin;
import dev.attune.reply.UnscoredReason;
import dev.attune.text.PlainText;
import dev.attune.ticket.Author;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import dev.attune.ticket.Visibility;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HighlightWordsTest {

  private static final ReviewRow ROW =
      new ReviewRow(
          "1",
          new MessageId("m3"),
          2,
          List.of(new MessageId("m2"), new MessageId("m3")),
          "a1",
          false,
          new NotScored(UnscoredReason.NO_TEXT),
          Origin.file(Channel.EMAIL, null),
          Map.of());

  @Test
  void names_of_the_conversation_and_of_the_agent_are_taken_out() {
    Conversation talk =
        talk(
            said("m1", "Priya Rao", "My ring is lost."),
            said("m2", "maya", "Priya, I am so sorry about your grandmother's ring."),
            said("m3", "maya", "Call me: +44 20 7946 0958. Maya Lindqvist"));

    assertThat(HighlightWords.of(talk, ROW, "Maya Lindqvist").orElseThrow())
        .isEqualTo(
            "[name], I am so sorry about your grandmother's ring.\n\n"
                + "Call me: [phone]. [name] [name]");
  }

  @Test
  void a_team_s_signature_takes_no_ordinary_words_out() {
    Conversation talk =
        talk(
            said("m1", "Priya Rao", "Where is it?\n\nKind regards,\nParcel Team"),
            said("m2", "maya", "I looked for your parcel."),
            said("m3", "maya", "Parcel 7 comes today."));

    assertThat(HighlightWords.of(talk, ROW, null).orElseThrow())
        .isEqualTo("I looked for your parcel.\n\nParcel 7 comes today.");
  }

  @Test
  void the_name_that_customers_see_instead_is_taken_out_too() {
    Conversation talk =
        talk(said("m2", "maya", "Hello, it is Zephyrine."), said("m3", "maya", "Ask zephyrine."));

    assertThat(HighlightWords.of(talk, ROW, null).orElseThrow())
        .doesNotContainIgnoringCase("zephyrine");
  }

  @Test
  void a_conversation_without_the_reply_gives_nothing_to_share() {
    assertThat(HighlightWords.of(talk(said("m1", "Priya", "Hello")), ROW, null)).isEmpty();
  }

  @Test
  void what_a_mail_quotes_and_how_it_is_signed_is_never_shared() {
    Conversation talk =
        talk(
            said(
                "m3",
                "maya",
                """
                I have stopped the letters today.

                Nobody writes to her again.

                On 3 March 2026, Priya Rao wrote:
                > My mother died in May.
                > Please stop.

                --
                Maya Lindqvist
                Help Ltd\
                """));

    assertThat(HighlightWords.of(talk, ROW, null).orElseThrow())
        .isEqualTo("I have stopped the letters today.\n\nNobody writes to her again.");
  }

  @Test
  void an_internal_note_is_never_shared() {
    Conversation talk = talk(message("m3", "maya", Visibility.INTERNAL, "He is rude."));

    assertThat(HighlightWords.of(talk, ROW, null)).isEmpty();
  }

  @Test
  void words_may_be_left_out_and_none_added() {
    String redacted = "[name], I am so sorry about your ring.";

    assertThat(HighlightWords.takenFrom(redacted, redacted)).isTrue();
    assertThat(HighlightWords.takenFrom(redacted, "I am so sorry … ring.")).isTrue();
    assertThat(HighlightWords.takenFrom(redacted, "Priya, I am so sorry")).isFalse();
    assertThat(HighlightWords.takenFrom(redacted, "ring. your")).isFalse();
  }

  @Test
  void long_words_end_at_a_word() {
    String fitted = HighlightWords.fitted("word ".repeat(1000));

    assertThat(fitted.length()).isLessThanOrEqualTo(2000);
    assertThat(fitted).endsWith("word …");
    assertThat(HighlightWords.fitted("W".repeat(5000)).length()).isLessThanOrEqualTo(2000);
  }

  private static Conversation talk(Message... messages) {
    return new Conversation("t", Channel.EMAIL, "", List.of(messages));
  }

  private static Message said(String id, String author, String text) {
    return message(id, author, Visibility.PUBLIC, text);
  }

  private static Message message(String id, String author, Visibility seen, String text) {
    return new Message(
        new MessageId(id),
        new Author(author, Role.AGENT, author, author.equals("maya") ? "Zephyrine" : null, null),
        seen,
        null,
        PlainText.of(text),
        false,
        false);
  }
}
