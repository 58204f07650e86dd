package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Evidence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The best thing in a reply, in the agent's words.
 *
 * @param words the evidence that the sentence quotes
 */
record Praise(String sentence, Evidence words) {

  /** Empty where nothing is worth quoting. */
  static Optional<Praise> due(Assessment assessment, Study study) {
    Worthy worthy = new Worthy(study.findings());
    return Merits.of(assessment, study).stream()
        .flatMap(merit -> said(merit, worthy).stream())
        .findFirst();
  }

  /** A deed that its own words don't prove is still a good line: it is praised as no more. */
  private static Optional<Praise> said(Merit merit, Worthy worthy) {
    return Stream.of(merit, merit.plainly())
        .distinct()
        .flatMap(each -> worthy.quoted(each).map(words -> said(each, words)).stream())
        .findFirst();
  }

  private static Praise said(Merit merit, Evidence words) {
    return new Praise(
        Coaching.standard().say(List.of(merit.key(words)), words.quote()).orElseThrow(), words);
  }
}
