package dev.attune.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the options of {@code ./attune score} add to a review. */
class ScoreCommandTest {

  private static final String CONVERSATION =
      "{\"id\":\"c-1\",\"messages\":[{\"id\":\"m1\",\"role\":\"customer\",\"text\":\"My card was"
          + " charged twice and rent is due tomorrow.\"},{\"id\":\"m2\",\"role\":\"agent\","
          + "\"html\":\"<p>We apologise for the inconvenience. Calls may be recorded.</p>\"}]}";

  @TempDir private Path folder;
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("in.jsonl"), CONVERSATION);
  }

  @Test
  void an_explanation_names_every_contribution_with_words_that_stand_in_the_text()
      throws IOException {
    JsonObject review = review("--explain");
    List<JsonObject> reasons = review.getJsonArray("explanation").getValuesAs(JsonObject.class);
    assertThat(reasons).extracting(reason -> reason.getString("about")).contains("need", "action");
    for (JsonObject reason : reasons) {
      for (JsonObject words : reason.getJsonArray("words").getValuesAs(JsonObject.class)) {
        String text = text(review, words.getString("message"));
        assertThat(text.substring(words.getInt("start"), words.getInt("end")))
            .isEqualTo(words.getString("quote"));
      }
    }
  }

  @Test
  void an_explanation_changes_nothing_else() throws IOException {
    List<String> members = new ArrayList<>(review("--explain").keySet());
    members.remove("explanation");
    assertThat(review().keySet()).containsExactlyElementsOf(members);
    assertThat(review("--explain").getInt("score")).isEqualTo(review().getInt("score"));
  }

  @Test
  void a_table_has_no_place_for_an_explanation() {
    assertThat(run("--explain", "--format", "csv")).isEqualTo(64);
    assertThat(err.toString())
        .startsWith("attune: --explain adds what a table has no columns for; use --format jsonl.");
  }

  @Test
  void a_scorecard_adds_its_items() throws IOException {
    JsonObject card = review("--scorecard", "accuracy-clarity-empathy").getJsonObject("scorecard");
    assertThat(card.getString("name")).isEqualTo("accuracy-clarity-empathy");
    assertThat(card.getJsonObject("items").keySet())
        .containsExactly("accuracy", "clarity", "empathy");
    assertThat(card.getJsonObject("items").getInt("empathy")).isEqualTo(review().getInt("score"));
  }

  @Test
  void a_scorecards_items_are_the_last_columns() throws IOException {
    assertThat(run("--scorecard", "awareness-clarity-empowerment", "--format", "csv")).isZero();
    List<String> lines = Files.readAllLines(out());
    assertThat(lines.get(0)).endsWith(",scorer,awareness,clarity,empowerment");
    assertThat(lines.get(1)).endsWith(",,100,0");
  }

  @Test
  void an_unknown_scorecard_is_told_with_those_there_are() {
    assertThat(run("--scorecard", "kindness")).isEqualTo(64);
    assertThat(err.toString())
        .startsWith(
            "attune: There is no scorecard kindness; the scorecards are accuracy-clarity-empathy,"
                + " awareness-clarity-empowerment.");
  }

  @Test
  void a_rubric_of_ones_own_is_applied_and_named() throws IOException {
    Path rubric =
        Files.writeString(
            folder.resolve("ours.properties"),
            """
            based-on=default
            name=ours
            version=2
            off=exploration
            called.canned=Stock reply
            phrases.required=Calls may be recorded.
            """);
    JsonObject review = review("--rubric", rubric.toString());
    assertThat(review.getString("rubric")).isEqualTo("ours@2");
    assertThat(review.getJsonObject("marks").keySet())
        .containsExactly("acknowledgement", "understanding", "action");
    assertThat(review.getJsonObject("names").getString("canned")).isEqualTo("Stock reply");
    assertThat(text(review, "m2")).contains("Calls may be recorded.");
  }

  @Test
  void a_rubric_that_cannot_be_meant_is_told_by_its_key() throws IOException {
    Path rubric =
        Files.writeString(
            folder.resolve("ours.properties"), "based-on=default\nname=a\nversion=1\noff=warmth");
    assertThat(run("--rubric", rubric.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("the rubric's off names [warmth]; it may name");
    assertThat(out()).doesNotExist();
  }

  @Test
  void a_directory_is_no_input() throws IOException {
    Files.delete(folder.resolve("in.jsonl"));
    Files.createDirectory(folder.resolve("in.jsonl"));

    assertThat(run()).isEqualTo(1);
    assertThat(err.toString()).contains("can't be read (it is a directory). Name a file");
  }

  private Path out() {
    return folder.resolve("out");
  }

  private static String text(JsonObject review, String message) {
    return message.equals("m1")
        ? "My card was charged twice and rent is due tomorrow."
        : review.getJsonObject("plainText").getString(message);
  }

  private JsonObject review(String... options) throws IOException {
    assertThat(run(options)).as(err.toString()).isZero();
    try (JsonReader reader = Json.createReader(new StringReader(Files.readString(out())))) {
      return reader.readObject();
    }
  }

  private int run(String... options) {
    CommandLine line = Main.commandLine();
    line.setErr(new PrintWriter(err));
    List<String> all = new ArrayList<>(List.of("score", folder.resolve("in.jsonl").toString()));
    all.addAll(List.of("--out", out().toString()));
    all.addAll(List.of(options));
    return line.execute(all.toArray(String[]::new));
  }
}
