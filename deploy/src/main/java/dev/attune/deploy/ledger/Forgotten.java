package dev.attune.deploy.ledger;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.FlagFinding;
import dev.attune.assessment.Flags;
import dev.attune.assessment.Mark;
import dev.attune.assessment.Need;
import dev.attune.export.ReviewRow;
import dev.attune.feedback.Feedback;
import java.util.List;
import java.util.Map;

/** A review without the words it quoted: levels, score and gap stay, every quote is gone. */
final class Forgotten {

  private Forgotten() {}

  static ReviewRow quotes(ReviewRow row) {
    return row.outcome() instanceof ReviewRow.Reviewed reviewed
        ? with(
            row,
            new ReviewRow.Reviewed(quotes(reviewed.assessment()), Feedback.NONE, reviewed.note()))
        : row;
  }

  /** The row with another outcome and no texts. */
  static ReviewRow with(ReviewRow row, ReviewRow.Outcome outcome) {
    return new ReviewRow(
        row.conversation(),
        row.message(),
        row.index(),
        row.messages(),
        row.agent(),
        row.byBot(),
        outcome,
        row.origin(),
        Map.of());
  }

  private static Assessment quotes(Assessment assessment) {
    Need need = assessment.need();
    return new Assessment(
        new Need(need.level(), need.expected(), need.emotions(), List.of(), need.helpWanted()),
        assessment.marks().each(Forgotten::quotes),
        new Flags(assessment.flags().findings().stream().map(Forgotten::quotes).toList()),
        assessment.score(),
        assessment.gap(),
        assessment.confidence(),
        assessment.shift(),
        assessment.rubric(),
        assessment.scorer());
  }

  private static Mark quotes(Mark mark) {
    return new Mark(mark.level(), mark.expected(), List.of());
  }

  private static FlagFinding quotes(FlagFinding finding) {
    return new FlagFinding(finding.flag(), finding.probability(), finding.raised(), List.of());
  }
}
