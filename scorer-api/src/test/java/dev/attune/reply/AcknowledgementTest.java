package dev.attune.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a helpdesk sends by itself is known by its words where nothing else tells. */
class AcknowledgementTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This is an automated response. Please do not reply to this email. Your request #4711 has"
            + " been received and will be answered within two days.",
        "*** This is an automatic reply, please do not respond to this email ***\n\n"
            + "We have received your message and assigned the number 4410097. Our current response"
            + " time is 3 to 5 working days.",
        "Automatic reply: thank you for your message. We will get back to you within 24 hours.",
        "Your request (4711) has been received and is being reviewed by our support staff. To add"
            + " additional comments, reply to this email.",
        "Dear Customer,\n\n"
            + "Thank you for contacting us. Your ticket #20144 has been created. A member of our"
            + " team will be in touch.\n\n"
            + "Kind regards\n"
            + "The Acme Support Team"
      })
  void an_acknowledgement_that_nobody_typed_is_no_reply(String text) {
    assertThat(Talk.mail().customer("q").agent("a", text).picked())
        .isEqualTo("m1: automatic reply");
    assertThat(Talk.mail().customer("q").bot(text).picked()).isEqualTo("m1: automatic reply");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "That was an automatic reply, and it should never have reached you. Your ticket 4711 has"
            + " been opened again.",
        "This is an automated response you got there on Monday. Please do not reply to it.",
        "This is an automated response. Your parcel is at the depot in Leeds.",
        "Your request #4711 has been received. The money is on its way to your account.",
        "Your request #4711 has been received. I will answer it today.",
        "Your request #4711 has been received. We will reply with the refund of £30 today.",
        "Your request has been received.",
        "Thank you for your message. We have received your parcel and will get back to you.",
        "Sorry for the wait. Your request #4711 has been received."
      })
  void what_tells_anything_else_is_one(String text) {
    assertThat(Talk.mail().customer("q").agent("a", text).picked()).isEqualTo("[1]");
  }

  @Test
  void a_customers_words_are_never_taken_for_one() {
    String text = "This is an automated response. Please do not reply to this email.";
    assertThat(Talk.mail().customer(text).agent("a", "r").picked()).isEqualTo("[1]");
  }
}
