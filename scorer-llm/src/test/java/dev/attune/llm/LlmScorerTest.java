package dev.attune.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Cue;
import dev.attune.assessment.Emotion;
import dev.attune.assessment.Evidence;
import dev.attune.assessment.Flag;
import dev.attune.assessment.Need;
import dev.attune.assessment.Rubric;
import dev.attune.assessment.Shift;
import dev.attune.text.Span;
import dev.attune.ticket.MessageId;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LlmScorerTest {

  private final Bench bench = new Bench();

  LlmScorerTest() throws IOException {}

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void an_answer_that_holds_becomes_the_assessment() {
    bench.endpoint.thenSays(Bench.GOOD);
    Assessment judged = bench.judged();
    assertThat(judged.need().level()).isEqualTo(2);
    assertThat(judged.need().emotions()).containsExactly(Emotion.ANXIETY);
    assertThat(judged.marks().acknowledgement().level()).isEqualTo(2);
    assertThat(judged.marks().understanding().level()).isZero();
    assertThat(judged.flags().raised(Flag.PERSONAL)).isTrue();
  }

  @Test
  void score_and_gap_follow_by_the_rubric() {
    bench.endpoint.thenSays(Bench.GOOD);
    Assessment judged = bench.judged();
    assertThat(judged.score())
        .isEqualTo(Rubric.standard().score(judged.need(), judged.marks(), judged.flags()));
    assertThat(judged.gap().cognitive()).isEqualTo(1);
    assertThat(judged.rubric()).isEqualTo(Rubric.standard().version());
  }

  @Test
  void model_and_prompt_version_are_recorded() {
    bench.endpoint.thenSays(Bench.GOOD);
    assertThat(bench.judged().scorer()).isEqualTo("llm@3:some-model");
    assertThat(bench.scorer().version()).isEqualTo("llm@3:some-model");
  }

  @Test
  void a_quote_over_a_placeholder_is_shown_in_the_words_that_were_said() {
    bench.endpoint.thenSays(Bench.GOOD);
    var evidence = bench.judged().marks().action().evidence().get(0);
    assertThat(evidence.quote()).isEqualTo("order 88120345 is in Leeds; a courier brings it");
    assertThat(evidence.span().in(Bench.AGENT)).isEqualTo(evidence.quote());
    assertThat(evidence.message().value()).isEqualTo("4712");
  }

  @Test
  void a_cue_quotes_the_customer() {
    bench.endpoint.thenSays(Bench.GOOD);
    var cue = bench.judged().need().cues().get(0);
    assertThat(cue.answered()).isTrue();
    assertThat(cue.words().span().in(Bench.CUSTOMER)).isEqualTo("my sister marries on Saturday");
  }

  @Test
  void what_the_other_scorer_cannot_judge_is_never_sent() {
    bench.endpoint.thenSays(Bench.GOOD);
    bench.others = Bench.abstention();
    assertThat(bench.scorer().judge(Bench.reply())).isEqualTo(Bench.abstention());
    assertThat(bench.endpoint.bodies()).isEmpty();
  }

  @Test
  void the_shift_is_the_other_scorers() {
    bench.endpoint.thenSays(Bench.GOOD);
    assertThat(bench.judged().shift()).isEqualTo(Shift.WARM);
  }

  @Test
  void a_severe_need_that_the_other_scorer_found_stays_severe() {
    bench.endpoint.thenSays(
        Bench.GOOD
            .replace("\"level\":2,\"emotions\"", "\"level\":0,\"emotions\"")
            .replace("\"helpWanted\":true", "\"helpWanted\":false"));
    bench.others = Bench.inNeed(new Need(3, 3, Set.of(Emotion.SADNESS), List.of(), true));
    Need need = bench.judged().need();
    assertThat(need.level()).isEqualTo(3);
    assertThat(need.helpWanted()).isTrue();
    assertThat(need.emotions()).containsExactly(Emotion.ANXIETY, Emotion.SADNESS);
    assertThat(need.cues()).hasSize(1);
  }

  @Test
  void the_cues_of_a_severe_need_stay_where_the_model_saw_a_lesser_one() {
    bench.endpoint.thenSays(Bench.GOOD);
    Evidence grave = new Evidence(new MessageId("m1"), new Span(0, 2), "Hi");
    List<Cue> cues = List.of(new Cue(grave, false));
    bench.others = Bench.inNeed(new Need(3, 3, Set.of(), cues, true));
    assertThat(bench.judged().need().cues()).isEqualTo(cues);
  }

  @Test
  void a_lesser_need_is_the_models_to_judge() {
    bench.endpoint.thenSays(
        Bench.GOOD.replace("\"level\":2,\"emotions\"", "\"level\":0,\"emotions\""));
    assertThat(bench.judged().need().level()).isZero();
  }

  @Test
  void confidence_falls_with_the_distance_from_the_other_scorer() {
    bench.endpoint.thenSays(Bench.GOOD);
    bench.others = Bench.assessment(2);
    double near = bench.judged().confidence();
    bench.others = Bench.assessment(0);
    assertThat(bench.judged().confidence()).isLessThan(near);
  }

  @Test
  void texts_leave_redacted_and_without_an_id() {
    bench.endpoint.thenSays(Bench.GOOD);
    bench.judged();
    assertThat(bench.endpoint.bodies().get(0))
        .contains("my sister marries on Saturday", "[name]", "[number]", "[e-mail]")
        .doesNotContain("Marie", "Dupont", "88120345", "marie@", "4711", "4712", "u1", "Tom");
  }

  @Test
  void the_companys_own_wording_is_told_and_what_must_stand_is_not_sent() throws IOException {
    bench.endpoint.thenSays(Bench.GOOD);
    Rubric rubric =
        Rubric.read(
            new StringReader(
                """
                based-on=default
                name=ours
                version=7
                off=personal
                phrases.formula=Have a sparkling day
                phrases.choice=swap or refund
                phrases.required=Calls may be recorded.
                """));
    Assessment judged =
        (Assessment)
            bench
                .scorer(bench.settings(9, 99999), rubric)
                .judge(Bench.reply(Bench.CUSTOMER, Bench.AGENT + " Calls may be recorded."));
    assertThat(bench.endpoint.bodies().get(0))
        .contains("Have a sparkling day", "Shows the flag choice", "swap or refund")
        .doesNotContain("recorded");
    assertThat(judged.rubric()).isEqualTo("ours@7");
    assertThat(judged.flags().raised()).isEmpty();
  }

  @Test
  void nothing_said_after_the_reply_leaves() {
    bench.endpoint.thenSays(Bench.GOOD);
    bench.scorer().judge(Talks.answeredWith("Bless you, that saved my week!"));
    assertThat(bench.endpoint.bodies().get(0)).doesNotContain("saved my week");
  }

  @Test
  void a_note_between_colleagues_never_leaves() {
    bench.endpoint.thenSays(Bench.GOOD);
    bench.scorer().judge(Talks.withNoteBefore("Careful, he is a lawyer"));
    assertThat(bench.endpoint.bodies().get(0)).doesNotContain("lawyer");
  }

  @Test
  void the_endpoint_is_asked_for_json_with_its_key() {
    bench.endpoint.thenSays(Bench.GOOD);
    bench.judged();
    assertThat(bench.endpoint.credentials()).containsExactly("Bearer k3y");
    assertThat(bench.endpoint.bodies().get(0)).contains("json_object", "some-model");
  }

  @Test
  void without_a_key_no_credential_is_sent_and_json_mode_can_be_off() {
    bench.endpoint.thenSays(Bench.GOOD);
    LlmSettings settings =
        new LlmSettings(
            bench.endpoint.url(), "some-model", "", Duration.ofSeconds(20), 9, 99999, false, null);
    Assessment judged = (Assessment) bench.scorer(settings).judge(Bench.reply());
    assertThat(judged.scorer()).isEqualTo("llm@3:some-model");
    assertThat(bench.endpoint.credentials()).containsExactly("");
    assertThat(bench.endpoint.bodies().get(0)).doesNotContain("json_object", "temperature");
  }

  @Test
  void a_reply_too_long_to_send_is_judged_by_the_other_scorer() {
    bench.endpoint.thenSays(Bench.GOOD);
    Assessment judged =
        (Assessment)
            bench.scorer().judge(Bench.reply(Bench.CUSTOMER, "We look into it. ".repeat(2000)));
    assertThat(judged.scorer()).isEqualTo("embedded@1 (llm@3:some-model: reply too long)");
    assertThat(bench.endpoint.bodies()).isEmpty();
  }

  @Test
  void the_key_is_in_no_print() {
    assertThat(bench.settings(1, 1)).hasToString("some-model at 127.0.0.1");
  }

  @Test
  void a_models_name_that_could_be_anything_is_refused() {
    assertThatThrownBy(
            () ->
                new LlmSettings(
                    URI.create("http://x"), "a b\n", "", Duration.ofSeconds(1), 1, 1, true, null))
        .hasMessage("a model's name is letters, digits and . _ : / @ + -");
  }
}
