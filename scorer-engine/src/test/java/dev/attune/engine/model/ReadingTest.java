package dev.attune.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.engine.Talk;
import dev.attune.engine.rules.Findings;
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
  void a_line_that_a_mail_program_broke_makes_no_difference() {
    String broken = "It left the depot in Leeds at noon and is on its way to\nBath, so it comes.";
    assertThat(read(broken)).isEqualTo(read(broken.replace('\n', ' ')));
  }

  @Test
  void a_left_out_apostrophe_makes_no_difference() {
    assertThat(read("Ill see to it, dont worry. Were on it and itll come."))
        .isEqualTo(read("I'll see to it, don't worry. We're on it and it'll come."));
  }

  @Test
  void the_letters_of_a_lazy_word_are_read_where_they_stand() {
    String sent = "It left and youll get it.";
    List<String> words =
        READING.answer(replied(sent), replied(sent), new Texts()).stream()
            .filter(token -> token.message() != null)
            .map(token -> token.span().in(sent))
            .toList();
    assertThat(words).containsExactly("It", "left", "and", "you", "l", "ll", "get", "it", ".");
  }

  @Test
  void a_greeting_that_only_a_formula_followed_is_not_read() {
    assertThat(read("Hi  Bea, sorry for any inconvenience caused. It left Leeds at noon."))
        .isEqualTo(read("It left Leeds at noon."));
  }

  @Test
  void a_greeting_of_nobody_is_not_read() {
    assertThat(read("Good day, it left Leeds at noon.")).isEqualTo(read("It left Leeds at noon."));
  }

  @Test
  void a_formula_is_not_read() {
    assertThat(read("It left Leeds at noon. We apologise for the inconvenience."))
        .isEqualTo(read("It left Leeds at noon."));
  }

  @Test
  void a_greeting_behind_a_formula_is_not_read() {
    assertThat(read("Thank you for contacting us. Dear Mr Copley,\nIt left Leeds at noon."))
        .isEqualTo(read("It left Leeds at noon."));
  }

  @Test
  void a_signature_before_a_formula_is_not_read() {
    String signed = "It left Leeds at noon.\n\nKind regards\nMonika";
    assertThat(read(signed + " We apologise for the inconvenience."))
        .isEqualTo(read("It left Leeds at noon."));
  }

  @Test
  void words_that_tell_something_are_read_however_stiff() {
    assertThat(read("Envelopes take two working days.")).isNotEqualTo(read("Envelopes take two."));
  }

  @Test
  void what_is_read_stands_at_its_place_in_what_was_sent() {
    String sent = "Thank you for contacting us. It left town at noon.";
    Findings findings = Findings.of(Talk.customer("Where is it?").agent(sent).reply());
    List<String> words =
        READING.answer(findings.reply(), findings.sober(), new Texts()).stream()
            .filter(token -> token.message() != null)
            .map(token -> token.span().in(sent))
            .toList();
    assertThat(words).containsExactly("It", "left", "town", "at", "noon", ".");
  }

  @Test
  void whoever_signs_in_the_last_line_or_behind_the_last_sentence_has_one_name() {
    assertThat(read("It left Leeds. Kelly-Ann")).isEqualTo(read("It left Leeds.\n\nMonika Berg"));
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
    Texts texts = new Texts();
    List<String> kept =
        READING.answer(reply, reply, texts).stream()
            .filter(token -> token.message() != null)
            .map(token -> token.span().in(words))
            .toList();
    assertThat(kept).startsWith("alpha").endsWith("omega");
  }

  private static AgentReply replied(String answer) {
    return Talk.customer("Where is it?").agent(answer).reply();
  }

  private static List<Integer> read(String answer) {
    Findings findings = Findings.of(Talk.customer("Where is it?").agent(answer).reply());
    return READING.answer(findings.reply(), findings.sober(), new Texts()).stream()
        .map(Token::id)
        .toList();
  }

  private static List<Integer> ids(AgentReply reply) {
    Texts texts = new Texts();
    return Stream.concat(
            READING.asked(reply, texts).stream(), READING.answer(reply, reply, texts).stream())
        .map(Token::id)
        .toList();
  }
}
