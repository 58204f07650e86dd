package dev.attune.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.Talk;
import dev.attune.reply.AgentReply;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadingTest {

  private static final Reading READING = new Reading(Vocabulary.shipped());
  private static final int LONGEST_ROW = 512;

  @Test
  void shouting_in_a_reply_reads_like_a_plain_statement() {
    assertThat(ids(Talk.customer("Is it open?").agent("Yes!!! Until 9!").reply()))
        .isEqualTo(ids(Talk.customer("Is it open?").agent("Yes. Until 9.").reply()));
  }

  @Test
  void a_customer_may_shout() {
    assertThat(ids(Talk.customer("Open up!").agent("Yes").reply()))
        .isNotEqualTo(ids(Talk.customer("Open up.").agent("Yes").reply()));
  }

  @Test
  void line_breaks_and_spaces_make_no_difference() {
    assertThat(ids(Talk.customer("Is it  open?").agent("Yes.\n\nUntil 9.").reply()))
        .isEqualTo(ids(Talk.customer("Is it open?").agent("Yes. Until 9.").reply()));
  }

  @Test
  void a_giant_exchange_fits_the_encoder() {
    String giant = "please help me with this order ".repeat(40_000);
    assertThat(ids(Talk.customer(giant).agent(giant).reply())).hasSizeLessThan(LONGEST_ROW);
  }

  @Test
  void a_long_reply_keeps_its_beginning_and_its_end() {
    String words = "alpha " + "word ".repeat(1000) + "omega";
    AgentReply reply = Talk.customer("Hello?").agent(words).reply();
    List<String> kept =
        READING.answer(reply, reply).stream()
            .filter(token -> token.message() != null)
            .map(token -> token.span().in(words))
            .toList();
    assertThat(kept).startsWith("alpha").endsWith("omega");
  }

  private static List<Integer> ids(AgentReply reply) {
    return Stream.concat(READING.asked(reply).stream(), READING.answer(reply, reply).stream())
        .map(Token::id)
        .toList();
  }
}
