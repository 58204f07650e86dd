package dev.attune.deploy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Rubric;
import dev.attune.deploy.cli.LineScoring.Scored;
import dev.attune.export.Columns;
import dev.attune.export.ReviewRow;
import dev.attune.export.ReviewRow.NotScored;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.reply.UnscoredReason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What mail and people really send, through the scorer that ships. */
class HostileInputTest {

  private static final String ASKED = "{\"role\":\"customer\",\"text\":\"Where is my dress?\"}";

  private final LineScoring scoring = new LineScoring(OfflineScores.by(Rubric.standard(), false));

  @Test
  void a_ticket_without_messages_has_no_rows() {
    assertThat(rows("")).isEmpty();
  }

  @Test
  void a_mail_of_a_megabyte_in_html_is_judged() {
    String mail = "<div><p>It leaves today.</p><br></div>".repeat(30_000);

    List<ReviewRow> rows = rows(ASKED + ",{\"role\":\"agent\",\"html\":\"" + mail + "\"}");

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).outcome()).isInstanceOf(Reviewed.class);
  }

  @Test
  void five_hundred_messages_all_have_their_row() {
    String turn = ASKED + ",{\"role\":\"agent\",\"text\":\"It leaves today.\"}";

    assertThat(rows(IntStream.range(0, 250).mapToObj(i -> turn).collect(Collectors.joining(","))))
        .hasSize(250);
  }

  @Test
  void an_author_that_is_unknown_is_no_obstacle() {
    assertThat(rows(ASKED + ",{\"role\":\"agent\",\"author\":null,\"text\":\"It leaves today.\"}"))
        .extracting(ReviewRow::agent)
        .containsExactly((String) null);
  }

  @Test
  void quotes_within_quotes_are_not_taken_for_the_agents_words() {
    String nested = "> > > Where is it?\\n> > It leaves today.\\n> Thanks\\n";

    assertThat(outcome("agent", nested)).isEqualTo(new NotScored(UnscoredReason.NO_TEXT));
  }

  @Test
  void emoji_alone_get_a_result_or_a_reason() {
    assertThat(outcome("agent", "🙏🙏🙏")).isInstanceOfAny(Reviewed.class, NotScored.class);
  }

  @Test
  void half_a_character_pair_breaks_nothing() {
    assertThat(outcome("agent", "It leaves today \\ud83d and more")).isNotNull();
  }

  @Test
  void a_formula_as_a_name_is_harmless_in_a_table() {
    List<ReviewRow> rows =
        rows(ASKED + ",{\"role\":\"agent\",\"author\":\"=HYPERLINK(1)\",\"text\":\"Today.\"}");

    assertThat(Columns.cells(rows.get(0)).get(Columns.names().indexOf("agent")).shown())
        .isEqualTo("'=HYPERLINK(1)");
  }

  private ReviewRow.Outcome outcome(String role, String text) {
    List<ReviewRow> rows = rows(ASKED + ",{\"role\":\"" + role + "\",\"text\":\"" + text + "\"}");
    assertThat(rows).hasSize(1);
    return rows.get(0).outcome();
  }

  private List<ReviewRow> rows(String messages) {
    byte[] line =
        ("{\"id\":\"c\",\"messages\":[" + messages + "]}").getBytes(StandardCharsets.UTF_8);
    LineScoring.Result result = scoring.score(new Lines.Line(1, new Lines.Bytes(line), false));
    assertThat(result).isInstanceOf(Scored.class);
    return ((Scored) result).rows();
  }
}
