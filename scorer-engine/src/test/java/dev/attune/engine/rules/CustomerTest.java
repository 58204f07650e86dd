package dev.attune.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.Talk;
import dev.attune.engine.labelled.LabelledReplies;
import dev.attune.reply.AgentReply;
import dev.attune.text.PlainText;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However many answers are looked at, each is found what it would be found alone. */
class CustomerTest {

  static Stream<AgentReply> replies() {
    return IntStream.iterate(7, i -> i < LabelledReplies.all().size(), i -> i + 90)
        .mapToObj(i -> LabelledReplies.all().get(i).reply());
  }

  @ParameterizedTest
  @MethodSource("replies")
  void another_answer_to_the_same_customer_is_found_what_it_would_be_found_alone(AgentReply reply) {
    AgentReply other = saying("We are sorry for the inconvenience. It comes on Friday.", reply);
    Findings answered = Findings.of(reply).answered(other);
    Findings alone = Findings.of(other);
    assertThat(answered.all()).isEqualTo(alone.all());
    assertThat(answered.sober()).isEqualTo(alone.sober());
    for (Target target : Target.values()) {
      assertThat(answered.estimate(target)).isEqualTo(alone.estimate(target));
    }
  }

  @Test
  void what_another_answer_copies_of_the_customer_is_left_out() {
    String asked = "My blue lamp was to come on Friday and it is still not here at all.";
    Findings found = Findings.of(Talk.customer(asked).agent("I look for it.").reply());
    AgentReply copying = Talk.customer(asked).agent(asked + " I look for it.").reply();
    assertThat(found.answered(copying).reply().last().text().words().strip())
        .isEqualTo("I look for it.");
  }

  private static AgentReply saying(String more, AgentReply reply) {
    Conversation all = reply.conversation();
    List<Message> messages = new ArrayList<>(all.messages());
    Message last = reply.last();
    messages.set(reply.index(), last.saying(PlainText.of(last.text().value() + "\n" + more)));
    return new AgentReply(
        new Conversation(all.id(), all.channel(), all.subject(), messages), reply.indexes());
  }
}
