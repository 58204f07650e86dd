package dev.attune.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Emotion;
import dev.attune.assessment.Evidence;
import dev.attune.assessment.Flag;
import dev.attune.assessment.Judgement;
import dev.attune.assessment.MarkName;
import dev.attune.assessment.Need;
import dev.attune.assessment.Shift;
import dev.attune.engine.labelled.Labelled;
import dev.attune.reply.AgentReply;
import dev.attune.reply.UnscoredReason;
import dev.attune.ticket.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedScorerTest {

  private static final EmbeddedScorer SCORER = EmbeddedScorer.standard();
  private static final List<Labelled> READ = Judgements.read();
  private static final String DRESS =
      "This is my THIRD mail. The dress was for my sister's wedding on Saturday and it still isn't"
          + " here.";

  @Test
  void a_stock_answer_to_a_severe_need_leaves_a_wide_gap() {
    Assessment found =
        assess(
            DRESS,
            "We apologise for the inconvenience. Your satisfaction is important to us. Please allow"
                + " 5-7 business days.");
    assertThat(found.gap().headline()).isGreaterThanOrEqualTo(2);
    assertThat(found.flags().raised(Flag.CANNED)).isTrue();
    assertThat(found.fit()).isLessThanOrEqualTo(2);
  }

  @Test
  void an_answer_that_takes_up_the_wedding_scores_far_better_than_a_stock_one() {
    Assessment specific =
        assess(
            DRESS,
            "Three mails and no dress two days before your sister's wedding: I'd be worried too."
                + " I've just found it stuck at the Leeds depot, so a courier brings it to you by"
                + " Friday noon, at our cost. I'll ring you at 1 pm to make sure it's in your"
                + " hands. Would you rather have it at home or at work?");
    assertThat(specific.fit()).isGreaterThanOrEqualTo(4);
    assertThat(specific.flags().raised(Flag.PERSONAL)).isTrue();
  }

  @Test
  void hardly_any_labelled_reply_is_left_unscored() {
    assertThat(READ).hasSizeGreaterThan(1440);
  }

  @Test
  void every_quote_equals_the_text_at_its_span() {
    for (Labelled labelled : READ) {
      Map<String, String> texts =
          labelled.reply().conversation().messages().stream()
              .collect(Collectors.toMap(m -> m.id().value(), m -> m.text().value()));
      for (Evidence evidence : evidence(Judgements.assessed(labelled))) {
        String text = texts.getOrDefault(evidence.message().value(), "");
        assertThat(evidence.span().in(text)).isEqualTo(evidence.quote());
      }
    }
  }

  @Test
  void evidence_is_never_a_whole_reply_of_several_words() {
    for (Labelled labelled : READ) {
      List<Message> messages = labelled.reply().messages();
      String whole = messages.get(0).text().words().strip();
      if (messages.size() == 1 && whole.split("\\s+", -1).length > 3) {
        for (MarkName name : MarkName.values()) {
          Judgements.assessed(labelled).marks().of(name).evidence().stream()
              .map(Evidence::quote)
              .forEach(quote -> assertThat(quote).isNotEqualTo(whole));
        }
      }
    }
  }

  @Test
  void nobody_is_angry_or_afraid_at_a_need_of_none() {
    Set<Emotion> glad = Set.of(Emotion.GRATITUDE, Emotion.JOY);
    for (Labelled labelled : READ) {
      Need need = Judgements.assessed(labelled).need();
      if (need.level() == 0) {
        assertThat(glad).as(labelled.conversation()).containsAll(need.emotions());
      }
    }
  }

  @Test
  void a_mark_above_none_shows_its_words() {
    for (Labelled labelled : READ) {
      Assessment found = Judgements.assessed(labelled);
      for (MarkName name : MarkName.values()) {
        assertThat(found.marks().of(name).evidence().isEmpty())
            .as(labelled.conversation() + " " + name)
            .isEqualTo(found.marks().of(name).level() == 0);
      }
    }
  }

  @Test
  void what_only_a_formula_shows_is_shown_by_the_formula() {
    Assessment found =
        assess(
            "My parcel is late again.",
            "It left Leeds at noon and is with you on Friday. I understand your frustration.");
    assertThat(found.marks().acknowledgement().evidence())
        .extracting(Evidence::quote)
        .allMatch("I understand your frustration."::contains);
  }

  @Test
  void a_reply_of_nothing_but_formula_is_judged() {
    Assessment found = assess(DRESS, "We apologise for the inconvenience.");
    assertThat(found.fit()).isEqualTo(1);
  }

  @Test
  void a_reply_of_emoji_only_has_no_text() {
    assertThat(SCORER.judge(Talk.customer("Where is it?").agent("👍👍").reply()))
        .isEqualTo(new Judgement.Abstention(UnscoredReason.NO_TEXT));
  }

  @Test
  void a_reply_in_another_language_is_left_unscored_by_its_language() {
    AgentReply german =
        Talk.customer("Wo bleibt mein Paket? Ich warte seit zwei Wochen darauf.")
            .agent("Guten Tag, Ihr Paket ist unterwegs und kommt morgen bei Ihnen an.")
            .reply();
    assertThat(SCORER.judge(german)).isEqualTo(new Judgement.Abstention(UnscoredReason.LANGUAGE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "你好，我的包裹还没到",
        "退款",
        "まだ届きません",
        "أين طردي؟",
        "Где моя посылка?",
        "где ok",
        "배송이 안 왔어요"
      })
  void a_few_words_in_other_letters_are_left_unscored_by_their_language(String asked) {
    assertThat(SCORER.judge(Talk.customer(asked).agent("It comes on Friday.").reply()))
        .isEqualTo(new Judgement.Abstention(UnscoredReason.LANGUAGE));
    assertThat(SCORER.judge(Talk.customer("Where is it?").agent(asked).reply()))
        .isEqualTo(new Judgement.Abstention(UnscoredReason.LANGUAGE));
  }

  @Test
  void a_name_in_other_letters_makes_no_other_language() {
    assertThat(SCORER.judge(Talk.customer("Where is it? 李明").agent("Hi 李明, it's here.").reply()))
        .isInstanceOf(Assessment.class);
  }

  @Test
  void a_short_answer_is_taken_for_english() {
    assertThat(SCORER.judge(Talk.customer("is it open").agent("Yep, til 9").reply()))
        .isInstanceOf(Assessment.class);
  }

  @Test
  void an_echo_of_the_customers_anger_earns_nothing() {
    String anger =
        "You took my money for the wedding, this is the third time I write and nobody answers me."
            + " I want to speak to somebody today or I go to the papers with all of it.";
    assertThat(assess(anger.repeat(20), anger.repeat(20)).fit()).isEqualTo(1);
  }

  @Test
  void thanks_call_for_no_action() {
    Assessment found =
        assess("Thank you so much, that worked!", "Glad to hear it, enjoy the boat.");
    assertThat(found.need().helpWanted()).isFalse();
  }

  @Test
  void warm_thanks_in_the_next_message_are_a_warm_shift() {
    Judgement found =
        SCORER.judge(
            Talk.customer("My bike is broken.")
                .agent("A new one comes on Monday.")
                .then("Thank you so much!")
                .reply());
    assertThat(((Assessment) found).shift()).isEqualTo(Shift.WARM);
  }

  private static Assessment assess(String asked, String answer) {
    return judged(Talk.customer(asked).agent(answer).reply());
  }

  private static Assessment judged(AgentReply reply) {
    return (Assessment) SCORER.judge(reply);
  }

  private static List<Evidence> evidence(Assessment found) {
    List<Evidence> all = new ArrayList<>();
    for (MarkName name : MarkName.values()) {
      all.addAll(found.marks().of(name).evidence());
    }
    found.flags().findings().forEach(finding -> all.addAll(finding.evidence()));
    found.need().cues().forEach(cue -> all.add(cue.words()));
    return all;
  }
}
