package dev.attune.deploy.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Explained;
import dev.attune.assessment.Flag;
import dev.attune.assessment.MarkName;
import dev.attune.assessment.Reason;
import dev.attune.assessment.Rubric;
import dev.attune.reply.AgentReply;
import dev.attune.text.PlainText;
import dev.attune.ticket.Author;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where stock phrases of the house don't count, the reasons are those of what does. */
class HouseReasonsTest {

  private static final String WARM = "Two weeks without a word would wear me out as well";

  @Test
  void the_reasons_add_up_to_the_marks_that_are_left_without_a_stock_phrase() throws IOException {
    AgentReply reply = reply(WARM + ". Your parcel is in Leeds; you have it tomorrow by noon.");
    Explained explained = explain("phrases.formula=" + WARM, reply);
    Assessment shown = (Assessment) explained.judgement();
    assertThat(shown.score()).isLessThan(score(reply));
    addsUp(explained, shown);
  }

  @Test
  void of_a_reply_of_nothing_but_stock_phrases_no_mark_has_a_reason() throws IOException {
    Explained explained = explain("phrases.formula=" + WARM, reply(WARM + "."));
    Assessment shown = (Assessment) explained.judgement();
    assertThat(shown.flags().raised(Flag.CANNED)).isTrue();
    addsUp(explained, shown);
    assertThat(explained.reasons())
        .extracting(Reason::about)
        .contains("need", "canned")
        .doesNotContain("acknowledgement", "action");
  }

  @Test
  void the_judgement_is_the_same_with_reasons_and_without() throws IOException {
    AgentReply reply = reply(WARM + ". Your parcel is in Leeds; you have it tomorrow by noon.");
    Engine engine = Engine.by(with("phrases.formula=" + WARM));
    assertThat(engine.embedded().explain(reply).judgement())
        .isEqualTo(engine.scorer().judge(reply));
  }

  private static void addsUp(Explained explained, Assessment shown) {
    assertThat(sum(explained, "need")).isCloseTo(shown.need().expected(), within(1e-6));
    for (MarkName name : MarkName.values()) {
      assertThat(sum(explained, name.label()))
          .as(name.label())
          .isCloseTo(shown.marks().of(name).expected(), within(1e-6));
    }
  }

  /** What rules contribute stands inside the model's own features. */
  private static double sum(Explained explained, String about) {
    return explained.reasons().stream()
        .filter(reason -> reason.about().equals(about))
        .filter(
            reason ->
                reason.from().startsWith("model.")
                    || List.of("crisis", "ruling", "whole", "formula").contains(reason.from()))
        .mapToDouble(Reason::points)
        .sum();
  }

  private static int score(AgentReply reply) {
    return ((Assessment) Engine.by(Rubric.standard()).scorer().judge(reply)).score();
  }

  private static Explained explain(String line, AgentReply reply) throws IOException {
    return Engine.by(with(line)).embedded().explain(reply);
  }

  private static AgentReply reply(String answer) {
    String asked = "My parcel is two weeks late and nobody tells me anything. I am really fed up.";
    return new AgentReply(
        new Conversation(
            "c",
            Channel.EMAIL,
            "",
            List.of(message("1", Role.CUSTOMER, asked), message("2", Role.AGENT, answer))),
        List.of(1));
  }

  private static Message message(String id, Role role, String text) {
    return Message.of(new MessageId(id), Author.of(null, role), PlainText.of(text));
  }

  private static Rubric with(String line) throws IOException {
    return Rubric.read(new StringReader("based-on=default\nname=ours\nversion=1\n" + line));
  }
}
