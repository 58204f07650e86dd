package dev.attune.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an answer may claim and is not believed. */
class LiesTest {

  private static final String UNBELIEVED =
      "embedded@1 (llm@3:some-model: answer not to be believed)";

  private final Bench bench = new Bench();

  LiesTest() throws IOException {}

  @AfterEach
  void close() {
    bench.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I'd be worried too | I would be worried too | m2 does not say, letter by letter",
        "my sister marries on Saturday | my brother | m1 does not say, letter by letter",
        "before the wedding | '' | m2 does not say, letter by letter",
        "\"quote\":\"before the wedding\" | \"quote\":7 | quote must be a string",
        "\"message\":\"m2\",\"quote\":\"I'd | \"message\":\"m9\",\"quote\":\"I'd | there is no"
            + " message m9",
        "\"message\":\"m2\",\"quote\":\"before the wedding | \"message\":\"m1\",\"quote\":\"my"
            + " sister | evidence must quote the reply",
        "\"message\":\"m1\" | \"message\":\"m2\" | a cue must quote a customer's message, not m2",
        "\"level\":2,\"emotions\" | \"level\":4,\"emotions\" | level must be a whole number from 0"
            + " to 3",
        "\"acknowledgement\":{\"level\":2 | \"acknowledgement\":{\"level\":3 | level must be a"
            + " whole number from 0 to 2",
        "\"acknowledgement\":{\"level\":2 | \"acknowledgement\":{\"level\":1.5 | level must be a"
            + " whole number from 0 to 2",
        "\"acknowledgement\":{\"level\":2 | \"acknowledgement\":{\"level\":-1 | level must be a"
            + " whole number from 0 to 2",
        "\"acknowledgement\":{\"level\":2 | \"acknowledgement\":{\"level\":\"2\" | level must be a"
            + " whole number from 0 to 2",
        "\"understanding\":{\"level\":0 | \"understanding\":{\"level\":2 | understanding above 0"
            + " needs evidence",
        "[{\"message\":\"m2\",\"quote\":\"before the wedding\"}] | [] | the flag personal needs"
            + " evidence",
        "personal | heartfelt | there is no flag heartfelt",
        "anxiety | wrath | there is no emotion wrath",
        "\"helpWanted\":true | \"helpWanted\":\"yes\" | helpWanted must be true or false",
        "\"flags\": | \"flag\": | flags must be an array",
        "\"marks\": | \"mark\": | marks must be an object",
      })
  void a_claim_that_does_not_hold_is_told_to_the_model_and_never_kept(
      String of, String other, String problem) {
    String lie = Bench.GOOD.replace(of, other);
    assertThat(lie).isNotEqualTo(Bench.GOOD);
    bench.endpoint.thenSays(lie);
    assertThat(bench.judged()).isEqualTo(Bench.assessment(0).scoredBy(UNBELIEVED));
    assertThat(bench.endpoint.bodies()).hasSize(2);
    assertThat(bench.endpoint.bodies().get(1)).contains("was not accepted: " + problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Sure!", "[]", "null", "{", "{}", "{\"need\":[[[", "\u0000"})
  void what_is_no_such_object_is_not_believed(String answer) {
    bench.endpoint.thenSays(answer);
    assertThat(bench.judged().scorer()).isEqualTo(UNBELIEVED);
  }

  @Test
  void prose_around_the_object_is_not_believed() {
    bench.endpoint.thenSays("Here you are:\n" + Bench.GOOD);
    assertThat(bench.judged().scorer()).isEqualTo(UNBELIEVED);
  }

  @Test
  void prose_behind_the_object_is_not_believed() {
    bench.endpoint.thenSays(Bench.GOOD + "\nI hope this helps.");
    assertThat(bench.judged().scorer()).isEqualTo(UNBELIEVED);
  }

  @Test
  void a_bottomless_answer_is_not_believed() {
    bench.endpoint.thenSays("{\"need\":" + "[".repeat(100_000));
    assertThat(bench.judged().scorer()).startsWith("embedded@1 (llm@3:some-model: ");
  }

  @Test
  void the_whole_reply_is_no_evidence() {
    bench.endpoint.thenSays(
        Bench.GOOD.replace(
            "I'd be worried too",
            Bench.AGENT.replace("Marie", "[name]").replace("88120345", "[number]")));
    assertThat(bench.judged().scorer()).isEqualTo(UNBELIEVED);
    assertThat(bench.endpoint.bodies().get(1)).contains("never the whole message");
  }

  @Test
  void a_flag_named_twice_is_not_believed() {
    bench.endpoint.thenSays(
        Bench.GOOD.replaceFirst("(\\{\"name\":\"personal\".*\\})\\]", "$1,$1]"));
    assertThat(bench.judged().scorer()).isEqualTo(UNBELIEVED);
    assertThat(bench.endpoint.bodies().get(1)).contains("a flag is named twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"canned", "empathy_without_action", "dismissive"})
  void a_flag_that_shows_in_what_is_missing_needs_no_quote(String flag) {
    bench.endpoint.thenSays(
        Bench.GOOD.replaceFirst(
            "(?s)\"flags\":.*", "\"flags\":[{\"name\":\"" + flag + "\",\"evidence\":[]}]}"));
    assertThat(bench.judged().flags().raised()).hasSize(1);
  }

  @Test
  void a_first_answer_may_be_mended() {
    bench.endpoint.thenSays(Bench.GOOD.replace("worried", "anxious")).thenSays(Bench.GOOD);
    assertThat(bench.judged().scorer()).isEqualTo("llm@3:some-model");
    assertThat(bench.endpoint.bodies()).hasSize(2);
  }

  @Test
  void words_of_a_quoted_mail_are_no_evidence() {
    String agent = "It ships today.\n\nOn Mon, 2 Mar 2026, Marie wrote:\n> I'd be worried too";
    bench.endpoint.thenSays(
        Bench.GOOD
            .replace("order [number] is in Leeds; a courier brings it", "ships today")
            .replace("before the wedding", "It ships"));
    bench.scorer().judge(Bench.reply(Bench.CUSTOMER, agent));
    assertThat(bench.endpoint.bodies().get(0)).doesNotContain("I'd be worried");
    assertThat(bench.endpoint.bodies().get(1)).contains("m2 does not say");
  }
}
