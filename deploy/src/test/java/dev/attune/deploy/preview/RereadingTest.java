package dev.attune.deploy.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Flag;
import dev.attune.assessment.Rubric;
import dev.attune.deploy.preview.Rereading.Both;
import dev.attune.deploy.setup.Engine;
import dev.attune.text.PlainText;
import dev.attune.ticket.Author;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class RereadingTest {

  private static final MessageId REPLY = new MessageId("2");
  private static final Conversation TALK =
      new Conversation(
          "1",
          Channel.EMAIL,
          "",
          List.of(
              said("1", Role.CUSTOMER, "My parcel is lost and I need it by Friday. I am upset."),
              said("2", Role.AGENT, "Have a sparkling day! Your smile is our business.")));

  private final Rereading rereading =
      new Rereading(Rubric.standard(), rubric -> Engine.by(rubric).embedded());

  @Test
  void a_phrase_of_the_house_is_found_by_the_rubric_that_knows_it() {
    Rubric knowing =
        RubricText.read(
            "based-on = default\nname = ours\nversion = 1\n"
                + "phrases.formula = Have a sparkling day! | Your smile is our business");
    Both both = rereading.judge(TALK, List.of(REPLY), knowing).orElseThrow();

    assertThat(both.before().rubric()).isEqualTo(Rubric.standard().version());
    assertThat(both.after().rubric()).isEqualTo("ours@1");
    assertThat(both.after().flags().raised(Flag.CANNED)).isTrue();
    assertThat(both.after().score()).isLessThanOrEqualTo(both.before().score());
  }

  @Test
  void a_reply_that_is_no_longer_there_is_not_judged() {
    assertThat(rereading.judge(TALK, List.of(REPLY, new MessageId("9")), Rubric.standard()))
        .isEmpty();
  }

  private static Message said(String id, Role role, String text) {
    return Message.of(new MessageId(id), Author.of(role.name(), role), PlainText.of(text));
  }
}
