package dev.attune.deploy.ledger;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Gap;
import dev.attune.assessment.Mark;
import dev.attune.assessment.MarkName;
import dev.attune.assessment.Marks;
import dev.attune.verdict.Verdict;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Has a verdict count in the sums: the marks it gave, and the gap they leave. The review itself
 * stays the machine's; a reply that is judged again counts by the machine until somebody speaks.
 */
final class Corrections {

  private final Handle handle;

  Corrections(Handle handle) {
    this.handle = handle;
  }

  void hear(String account, String message, Assessment assessment, Verdict verdict) {
    handle
        .createUpdate(
            "update message set said_marks = :marks, said_gap = :gap"
                + " where account = :account and message = :message")
        .bind("account", account)
        .bind("message", message)
        .bind("marks", levels(verdict))
        .bind("gap", gap(assessment, verdict))
        .execute();
  }

  /** In the order A U C E. */
  static String levels(Verdict verdict) {
    return Stream.of(MarkName.values())
        .map(name -> String.valueOf(verdict.on(name).level()))
        .collect(Collectors.joining());
  }

  private static int gap(Assessment assessment, Verdict verdict) {
    Marks said =
        new Marks(
            mark(verdict, MarkName.ACKNOWLEDGEMENT),
            mark(verdict, MarkName.UNDERSTANDING),
            mark(verdict, MarkName.ACTION),
            mark(verdict, MarkName.EXPLORATION),
            assessment.marks().off());
    return Gap.between(assessment.need(), said, assessment.flags()).headline();
  }

  private static Mark mark(Verdict verdict, MarkName name) {
    int level = verdict.on(name).level();
    return new Mark(level, level, java.util.List.of());
  }
}
