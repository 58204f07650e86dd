package dev.attune.deploy.ledger;

import dev.attune.assessment.Flag;
import dev.attune.assessment.MarkName;
import dev.attune.deploy.ledger.Daily.Figures;
import dev.attune.deploy.ledger.Daily.Slice;
import dev.attune.deploy.ledger.DailyCounts.Count;
import dev.attune.export.ReviewRow.Note;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.feedback.Feedback;
import dev.attune.ticket.MessageId;
import dev.attune.verdict.Ruling;
import dev.attune.verdict.Verdict;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reviews with sums by day, and ways to look at both. */
abstract class SummedReviews extends FiledReviews {

  static final Days LONG_AGO = Days.since(NOW.minus(Duration.ofDays(100)));

  static Reviewed reviewed(int gap, Flag flag) {
    return new Reviewed(assessment(gap, flag), Feedback.NONE, Note.NONE);
  }

  static void say(Books books, String message, int level) {
    Map<MarkName, Ruling> rulings = new EnumMap<>(MarkName.class);
    for (MarkName name : MarkName.values()) {
      rulings.put(name, new Ruling(level, "seen"));
    }
    var assessment = assessment(2, Flag.BLAME);
    books
        .qa()
        .opinions()
        .say(
            "desk",
            new MessageId(message),
            assessment,
            Verdict.on(assessment.marks(), "qa@example.com", NOW, rulings));
  }

  Figures total() {
    return total(Slice.ALL);
  }

  Figures total(Slice slice) {
    return ledger.ask(books -> books.qa().daily().total(slice, LONG_AGO));
  }

  List<Count> flags() {
    return ledger.ask(books -> books.qa().dailyCounts().flags(null, null, LONG_AGO));
  }

  long count(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
