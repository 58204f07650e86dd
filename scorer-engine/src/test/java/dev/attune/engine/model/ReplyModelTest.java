package dev.attune.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attune.assessment.MarkName;
import dev.attune.engine.Talk;
import dev.attune.engine.labelled.LabelledReplies;
import dev.attune.engine.rules.Findings;
import dev.attune.reply.AgentReply;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyModelTest {

  private static final ReplyModel MODEL = ReplyModel.shipped();
  private static final String DRESS =
      "This is my THIRD mail. The dress was for my sister's wedding on Saturday and it still isn't"
          + " here.";
  private static final String STOCK =
      "We apologise for the inconvenience. Your satisfaction is important to us. Please allow 5-7"
          + " business days.";
  private static final String DEED =
      "Three mails and no dress two days before your sister's wedding: I'd be worried too. I've"
          + " just found it stuck at the Leeds depot, so a courier brings it to you by Friday noon,"
          + " at our cost. Would you rather have it at home or at work?";

  @Test
  void the_right_deed_in_own_words_fits_better_than_stock_phrases() {
    assertThat(judged(DRESS, DEED).fit()).isGreaterThan(judged(DRESS, STOCK).fit() + 2);
  }

  @Test
  void an_answer_cannot_talk_the_need_down() {
    assertThat(judged(DRESS, DEED).need()).isCloseTo(judged(DRESS, STOCK).need(), within(0.03));
  }

  @Test
  void sentences_quote_the_reply_at_their_spans() {
    assertThat(judged(DRESS, DEED).sentences())
        .extracting(sentence -> sentence.words().span().in(DEED))
        .contains("Would you rather have it at home or at work?")
        .hasSize(3);
  }

  @Test
  void a_question_is_shown_by_the_sentence_that_asks_it() {
    List<Sentence> sentences = judged(DRESS, DEED).sentences();
    assertThat(sentences.get(2).shows(MarkName.EXPLORATION))
        .isGreaterThan(sentences.get(0).shows(MarkName.EXPLORATION))
        .isGreaterThan(sentences.get(1).shows(MarkName.EXPLORATION));
  }

  @Test
  void many_threads_find_what_one_finds() {
    List<Findings> replies =
        LabelledReplies.all().stream().limit(60).map(each -> Findings.of(each.reply())).toList();
    List<Judged> alone = replies.stream().map(MODEL::judge).toList();
    assertThat(replies.parallelStream().map(MODEL::judge).toList()).isEqualTo(alone);
  }

  @Test
  void a_reply_of_a_megabyte_is_judged() {
    String giant = "I have looked at this order and will call you tomorrow. ".repeat(20_000);
    assertThat(judged(giant, giant).fit()).isBetween(1.0, 5.0);
  }

  @Test
  void influences_name_what_moved_each_mark() {
    AgentReply reply = Talk.customer(DRESS).agent(DEED).reply();
    Findings findings = Findings.of(reply);
    try (Hearing heard = MODEL.hear(reply)) {
      assertThat(heard.read(findings).influences(findings))
          .anyMatch(i -> i.about().equals("exploration") && i.feature().startsWith("encoder-"));
    }
  }

  private static Judged judged(String asked, String answer) {
    return MODEL.judge(Findings.of(Talk.customer(asked).agent(answer).reply()));
  }
}
