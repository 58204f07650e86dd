package dev.attune.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.MarkName;
import dev.attune.assessment.Marks;
import dev.attune.assessment.Reason;
import dev.attune.assessment.Scorecard;
import dev.attune.verdict.Dispute;
import dev.attune.verdict.Ruling;
import dev.attune.verdict.Verdict;
import dev.attune.verdict.Voices;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExtrasTest {

  private static final Extras CARD = new Extras(Scorecard.AWARENESS_CLARITY_EMPOWERMENT, Map.of());

  private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");

  private static ReviewRow.Reviewed review(ReviewRow row) {
    return (ReviewRow.Reviewed) row.outcome();
  }

  private static ReviewRow with(ReviewRow row, ReviewRow.Outcome outcome) {
    return new ReviewRow(
        row.conversation(),
        row.message(),
        row.index(),
        row.messages(),
        row.agent(),
        row.byBot(),
        outcome,
        row.origin(),
        row.plainTexts());
  }

  private static ReviewRow explained(List<Reason> reasons) {
    ReviewRow row = Rows.dress();
    ReviewRow.Reviewed review = review(row);
    return with(
        row,
        new ReviewRow.Reviewed(
            review.assessment(), review.feedback(), review.note(), review.voices(), reasons));
  }

  @Test
  void a_scorecard_stands_behind_all_other_members() {
    String plain = ReviewJson.write(Rows.dress());
    assertThat(ReviewJson.write(Rows.dress(), CARD))
        .isEqualTo(
            plain.substring(0, plain.length() - 1)
                + ",\"scorecard\":{\"name\":\"awareness-clarity-empowerment\","
                + "\"items\":{\"awareness\":null,\"clarity\":100,\"empowerment\":50}}}");
  }

  @Test
  void a_scorecards_items_are_columns_behind_all_others() {
    assertThat(Columns.names(CARD))
        .startsWith(Columns.names().toArray(String[]::new))
        .endsWith("scorer", "awareness", "clarity", "empowerment")
        .doesNotHaveDuplicates();
    List<Cell> cells = Columns.cells(Rows.dress(), CARD);
    assertThat(cells.subList(cells.size() - 3, cells.size()))
        .containsExactly(Cell.BLANK, Cell.of(100), Cell.of(50));
  }

  @Test
  void what_qa_rated_in_a_verdict_stands_on_the_scorecard() {
    ReviewRow row = said(new Voices(verdict().with(80, 65), null));

    List<Cell> cells = Columns.cells(row, CARD);
    assertThat(cells.subList(cells.size() - 3, cells.size()))
        .containsExactly(Cell.of(65), Cell.of(100), Cell.of(50));
    assertThat(ReviewJson.write(row, CARD))
        .contains("\"accuracy\":80,\"awareness\":65}")
        .endsWith("\"items\":{\"awareness\":65,\"clarity\":100,\"empowerment\":50}}}");
    String line = ReviewJson.write(row);
    assertThat(ReviewJson.write(ReviewJson.read(line))).isEqualTo(line);
  }

  @Test
  void what_was_said_of_an_earlier_wording_says_so_and_rates_nothing() {
    Dispute dispute = new Dispute("maya", AT, "No.", Dispute.State.OPEN, null);
    ReviewRow row = said(new Voices(verdict().with(80, 65), dispute, true, true));

    List<Cell> cells = Columns.cells(row, CARD);
    assertThat(cells)
        .contains(
            Cell.of("agreed (of an earlier wording)"), Cell.of("open (of an earlier wording)"));
    assertThat(cells.get(cells.size() - 3)).isEqualTo(Cell.BLANK);
    String line = ReviewJson.write(row);
    assertThat(line).contains("\"awareness\":65,\"earlier\":true}", "\"No.\",\"earlier\":true}");
    assertThat(ReviewJson.write(ReviewJson.read(line))).isEqualTo(line);
  }

  private static ReviewRow said(Voices voices) {
    ReviewRow row = Rows.ticket();
    ReviewRow.Reviewed review = review(row);
    return with(
        row, new ReviewRow.Reviewed(review.assessment(), review.feedback(), review.note(), voices));
  }

  private static Verdict verdict() {
    Map<MarkName, Ruling> rulings = new EnumMap<>(MarkName.class);
    for (MarkName name : MarkName.values()) {
      rulings.put(name, new Ruling(1, ""));
    }
    return new Verdict("quinn", AT, List.of(), rulings);
  }

  @Test
  void a_row_without_a_review_has_blank_items() {
    List<Cell> cells = Columns.cells(Rows.unscored(Rows.FILE), CARD);
    assertThat(cells).hasSameSizeAs(Columns.names(CARD));
    assertThat(cells.get(cells.size() - 1)).isEqualTo(Cell.BLANK);
  }

  @Test
  void names_of_the_house_stand_beside_labels_that_never_change() {
    String line = ReviewJson.write(Rows.dress(), new Extras(null, Map.of("canned", "Stock reply")));
    assertThat(line)
        .contains("\"name\":\"canned\"")
        .endsWith(",\"names\":{\"canned\":\"Stock reply\"}}");
  }

  @Test
  void reasons_are_written_where_somebody_asked_for_them() {
    Reason reason =
        new Reason(
            "acknowledgement",
            "ack.stock_sorry",
            0.41249,
            review(Rows.dress()).assessment().marks().acknowledgement().evidence());
    assertThat(ReviewJson.write(explained(List.of(reason))))
        .contains(
            ",\"explanation\":[{\"about\":\"acknowledgement\",\"from\":\"ack.stock_sorry\","
                + "\"points\":0.412,\"words\":[{\"message\":\"m2\",\"start\":0,");
    assertThat(ReviewJson.write(Rows.dress())).doesNotContain("explanation");
  }

  @Test
  void a_mark_that_is_off_is_left_out_and_read_back_so() {
    ReviewRow row = Rows.dress();
    ReviewRow.Reviewed review = review(row);
    Assessment a = review.assessment();
    Marks marks =
        new Marks(
            a.marks().acknowledgement(),
            a.marks().understanding(),
            a.marks().action(),
            dev.attune.assessment.Mark.NONE,
            Set.of(MarkName.EXPLORATION));
    Assessment off =
        new Assessment(
            a.need(),
            marks,
            a.flags(),
            a.score(),
            a.gap(),
            a.confidence(),
            a.shift(),
            a.rubric(),
            a.scorer());
    ReviewRow shown = with(row, new ReviewRow.Reviewed(off, review.feedback(), review.note()));
    String line = ReviewJson.write(shown);
    assertThat(line).doesNotContain("\"exploration\"").contains("\"action\"");
    assertThat(ReviewJson.write(ReviewJson.read(line))).isEqualTo(line);
    assertThat(Columns.cells(shown).get(Columns.names().indexOf("exploration")))
        .isEqualTo(Cell.BLANK);
  }
}
