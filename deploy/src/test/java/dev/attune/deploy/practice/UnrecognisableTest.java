package dev.attune.deploy.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.text.PlainText;
import dev.attune.ticket.Author;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import dev.attune.ticket.Visibility;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnrecognisableTest {

  private static final Author CUSTOMER =
      new Author("c77", Role.CUSTOMER, "Rosalind Achterberg", "rosa@example.com");
  private static final Author AGENT = new Author("a1", Role.AGENT, "Maya Ruiz", null);

  @Test
  void names_numbers_addresses_ids_and_times_are_gone() {
    Conversation shown =
        ticket(
                said("1", CUSTOMER, "Case 88417660: ring me on +44 20 7946 0958, Rosalind\n"),
                said("2", AGENT, "Dear Rosalind, Maya here; write to maya@example.com."),
                said("3", CUSTOMER, "Nobody came AGAIN."),
                said("4", AGENT, "the reply"))
            .conversation();

    assertThat(shown.messages()).hasSize(3);
    assertThat(shown.toString())
        .contains("Nobody came AGAIN.")
        .doesNotContain("Rosalind", "Achterberg", "Maya", "Ruiz", "7946", "88417660", "example.com")
        .doesNotContain("c77", "a1", "2026");
  }

  @Test
  void a_team_s_signature_takes_no_ordinary_words_out_of_the_ticket() {
    Conversation shown =
        ticket(
                said("1", CUSTOMER, "My parcel is late. Parcel 7, I mean."),
                said("2", AGENT, "We look.\n\nKind regards,\nParcel Team"),
                said("4", AGENT, "the reply"))
            .conversation();

    assertThat(shown.messages().get(0).text().value())
        .isEqualTo("My parcel is late. Parcel 7, I mean.");
  }

  @Test
  void internal_and_automatic_messages_and_what_came_after_are_left_out() {
    Message note =
        new Message(
            new MessageId("2"),
            AGENT,
            Visibility.INTERNAL,
            null,
            PlainText.of("coaching note"),
            false,
            false);
    Conversation shown =
        ticket(
                said("1", CUSTOMER, "Help."),
                note,
                said("4", AGENT, "the reply"),
                said("5", CUSTOMER, "thanks"))
            .conversation();

    assertThat(shown.messages())
        .extracting(message -> message.text().value())
        .containsExactly("Help.");
  }

  @Test
  void without_a_customer_or_the_reply_there_is_nothing_to_practise() {
    assertThat(Unrecognisable.upTo(new MessageId("4"), whole(said("4", AGENT, "the reply"))))
        .isEmpty();
    assertThat(Unrecognisable.upTo(new MessageId("4"), whole(said("1", CUSTOMER, "Help."))))
        .isEmpty();
  }

  @Test
  void another_text_has_another_fingerprint_and_the_same_one_the_same() {
    Unrecognisable one = ticket(said("1", CUSTOMER, "Help."), said("4", AGENT, "x"));
    assertThat(ticket(said("9", CUSTOMER, "Help."), said("4", AGENT, "y")).fingerprint())
        .isEqualTo(one.fingerprint());
    assertThat(ticket(said("1", CUSTOMER, "Help!"), said("4", AGENT, "x")).fingerprint())
        .isNotEqualTo(one.fingerprint());
    assertThat(
            ticket(said("1", AGENT, "Help."), said("2", CUSTOMER, "?"), said("4", AGENT, "x"))
                .fingerprint())
        .isNotEqualTo(
            ticket(said("1", CUSTOMER, "Help."), said("2", CUSTOMER, "?"), said("4", AGENT, "x"))
                .fingerprint());
  }

  private static Unrecognisable ticket(Message... messages) {
    return Unrecognisable.upTo(new MessageId("4"), whole(messages)).orElseThrow();
  }

  private static Conversation whole(Message... messages) {
    return new Conversation("4711", Channel.EMAIL, "Fwd: Rosalind", List.of(messages));
  }

  private static Message said(String id, Author author, String text) {
    return new Message(
        new MessageId(id),
        author,
        Visibility.PUBLIC,
        Instant.parse("2026-03-02T10:00:00Z"),
        PlainText.of(text),
        false,
        false);
  }
}
