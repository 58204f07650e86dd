package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Evidence;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The best thing in a reply, in the agent's words.
 *
 * @param words the evidence that the sentence quotes
 */
record Praise(String sentence, Evidence words) {

  /** From which probability that a coach would sign it. */
  private static final double WORTH_SAYING = 0.45;

  private record Weighed(Praisable piece, double likely) {}

  /** Empty where nothing is worth quoting. */
  static Optional<Praise> due(Assessment assessment, Study study) {
    Appeal appeal = new Appeal(assessment, study);
    return Praisables.of(assessment, study).stream()
        .map(piece -> new Weighed(piece, appeal.of(piece.words())))
        .filter(weighed -> weighed.likely >= WORTH_SAYING)
        .max(Comparator.comparingDouble(Weighed::likely))
        .map(weighed -> said(weighed.piece));
  }

  private static Praise said(Praisable piece) {
    return new Praise(
        Coaching.standard().say(List.of(piece.key()), piece.words().quote()).orElseThrow(),
        piece.words());
  }
}
