package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Evidence;
import dev.attune.engine.rules.Findings;
import java.util.List;
import java.util.Optional;

/**
 * The best thing in a reply, in the agent's words.
 *
 * @param words the evidence that the sentence quotes
 */
record Praise(String sentence, Evidence words) {

  /** Empty where nothing is worth quoting. */
  static Optional<Praise> due(Assessment assessment, Findings findings) {
    Worthy worthy = new Worthy(findings);
    return Merits.of(assessment, findings).stream()
        .flatMap(merit -> said(merit, worthy).stream())
        .findFirst();
  }

  private static Optional<Praise> said(Merit merit, Worthy worthy) {
    return worthy
        .quoted(merit.words(), merit.rule(), merit::shows)
        .flatMap(
            words ->
                Coaching.standard()
                    .say(List.of(merit.key()), words.quote())
                    .map(sentence -> new Praise(sentence, words)));
  }
}
