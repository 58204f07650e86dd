package dev.attune.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.Talk;
import dev.attune.reply.AgentReply;
import org.junit.jupiter.api.Test;

class CopiedTest {

  private static final String ASKED =
      "This is the third time I write about the dress for the wedding and nobody answers me."
          + " You are useless and I want my money back by Friday at the latest.";

  @Test
  void sentences_of_the_customer_are_not_the_agents() {
    AgentReply reply = Talk.customer(ASKED).agent("I have refunded you. " + ASKED).reply();
    assertThat(own(reply)).isEqualTo("I have refunded you.");
  }

  @Test
  void changed_case_marks_and_lines_hide_no_copy() {
    String copy = ASKED.toUpperCase(java.util.Locale.ROOT).replace(" AND ", "\nand ");
    assertThat(own(Talk.customer(ASKED).agent("Done. " + copy).reply())).isEqualTo("Done.");
  }

  @Test
  void a_few_words_said_back_stay() {
    String answer = "The third time you write about the dress for the wedding is twice too often.";
    assertThat(own(Talk.customer(ASKED).agent(answer).reply())).isEqualTo(answer);
  }

  @Test
  void a_reply_of_nothing_but_a_copy_has_no_words_left() {
    AgentReply reply = Talk.customer(ASKED.repeat(50)).agent(ASKED.repeat(50)).reply();
    assertThat(own(reply)).isEmpty();
  }

  private static String own(AgentReply reply) {
    Saids saids = new Saids();
    return Copied.from(reply.before(), saids).cutFrom(reply, saids).last().text().words().strip();
  }
}
