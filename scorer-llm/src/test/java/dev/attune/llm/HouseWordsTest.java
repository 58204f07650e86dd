package dev.attune.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Flag;
import dev.attune.assessment.Rubric;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A company's own wording holds for a model's answer as it does for the embedded scorer. */
class HouseWordsTest {

  private final Bench bench = new Bench();

  HouseWordsTest() throws IOException {}

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void a_mark_that_only_a_stock_phrase_of_the_house_shows_is_none() throws IOException {
    Assessment judged = judged("phrases.formula=I'd be worried too");
    assertThat(judged.marks().acknowledgement().level()).isZero();
    assertThat(judged.marks().action().level()).isEqualTo(2);
    assertThat(judged.score()).isLessThan(judged("name=plain").score());
  }

  /** As it is reckoned: the model is asked for what its answer is held to. */
  @Test
  void the_model_is_told_that_a_stock_phrase_alone_shows_nothing() throws IOException {
    judged("phrases.formula=I'd be worried too");
    assertThat(bench.endpoint.bodies().get(0))
        .contains("a mark that they alone show is 0): \\\"I'd be worried too\\\"");
  }

  @Test
  void a_phrase_of_the_house_shows_its_mark_and_its_flag() throws IOException {
    Assessment judged =
        judged("phrases.understanding=is in Leeds\nphrases.choice=a courier brings it");
    assertThat(judged.marks().understanding().level()).isEqualTo(1);
    assertThat(judged.flags().raised(Flag.CHOICE)).isTrue();
  }

  private Assessment judged(String lines) throws IOException {
    bench.endpoint.thenSays(Bench.GOOD);
    Rubric rubric =
        Rubric.read(new StringReader("based-on=default\nversion=1\nname=ours\n" + lines));
    return (Assessment) bench.scorer(bench.settings(9, 99999), rubric).judge(Bench.reply());
  }
}
