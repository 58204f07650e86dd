package dev.attune.engine.training;

import dev.attune.assessment.Assessment;
import dev.attune.engine.EmbeddedScorer;
import dev.attune.engine.labelled.Labelled;
import java.util.ArrayList;
import java.util.List;

/**
 * The scorer as it ships, on replies that were written and marked when it was done: no part of it
 * was fitted to them or chosen by them.
 */
final class HeldOut {

  private HeldOut() {}

  static Verdicts verdicts() {
    return verdicts(PinnedFiles.heldOutReplies());
  }

  /**
   * @param labels of which nothing may have been learned
   */
  static Verdicts verdicts(List<Labelled> labels) {
    EmbeddedScorer scorer = EmbeddedScorer.standard();
    List<Verdicts.Verdict> verdicts = new ArrayList<>();
    for (Labelled label : labels) {
      verdicts.add(
          scorer.judge(label.reply()) instanceof Assessment found
              ? Fitted.verdict(found)
              : Verdicts.Verdict.ABSTAINED);
    }
    return new Verdicts(labels, verdicts);
  }
}
