package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Evidence;
import dev.attune.assessment.Flag;
import dev.attune.assessment.MarkName;
import dev.attune.engine.rules.Findings;
import dev.attune.engine.rules.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The best thing in a reply, in the agent's words.
 *
 * @param words the evidence that the sentence quotes
 */
record Praise(String sentence, Evidence words) {

  private static final int FEWEST_WORDS = 3;

  /** What may be praised: the key of its sentence and the words that show it. */
  private record Candidate(String key, Evidence words) {}

  /** Empty where nothing is worth quoting. */
  static Optional<Praise> due(Assessment assessment, Findings findings) {
    return candidates(assessment, findings).stream()
        .filter(candidate -> candidate.words().quote().split("\\s+", -1).length >= FEWEST_WORDS)
        .filter(candidate -> !Quote.awkward(candidate.words().quote()))
        .findFirst()
        .flatMap(Praise::said);
  }

  private static Optional<Praise> said(Candidate candidate) {
    Evidence words = Quote.brief(candidate.words());
    return Coaching.standard()
        .say(List.of(candidate.key()), words.quote())
        .map(sentence -> new Praise(sentence, words));
  }

  private static List<Candidate> candidates(Assessment assessment, Findings findings) {
    List<Candidate> all = new ArrayList<>();
    human(findings, all);
    flag(assessment, Flag.BOUNDARY, all);
    mark(assessment, MarkName.ACKNOWLEDGEMENT, all);
    flag(assessment, Flag.PERSONAL, all);
    mark(assessment, MarkName.UNDERSTANDING, all);
    mark(assessment, MarkName.ACTION, all);
    mark(assessment, MarkName.EXPLORATION, all);
    flag(assessment, Flag.APPRECIATION, all);
    flag(assessment, Flag.CHOICE, all);
    return all;
  }

  /** Phrases that are worth a word whatever the marks. */
  private static void human(Findings findings, List<Candidate> all) {
    for (String rule : List.of("ack.condolence", "ack.owned_fault", "ack.their_reality")) {
      if (findings.estimate(Target.ACKNOWLEDGEMENT).value() >= 1) {
        findings.sentence(rule).ifPresent(words -> all.add(new Candidate("worked." + rule, words)));
      }
    }
  }

  private static void mark(Assessment assessment, MarkName name, List<Candidate> all) {
    if (assessment.marks().of(name).level() == 2) {
      assessment.marks().of(name).evidence().stream()
          .findFirst()
          .ifPresent(words -> all.add(new Candidate("worked." + name.label(), words)));
    }
  }

  private static void flag(Assessment assessment, Flag flag, List<Candidate> all) {
    assessment.flags().of(flag).stream()
        .filter(found -> found.raised() && !found.evidence().isEmpty())
        .map(found -> found.evidence().get(0))
        .map(words -> new Candidate("worked." + flag.name().toLowerCase(Locale.ROOT), words))
        .forEach(all::add);
  }
}
