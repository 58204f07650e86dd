package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Evidence;
import dev.attune.assessment.Flag;
import dev.attune.assessment.Mark;
import dev.attune.assessment.MarkName;
import dev.attune.engine.rules.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The best thing in a reply, in the agent's words.
 *
 * @param words the evidence that the sentence quotes
 */
record Praise(String sentence, Evidence words) {

  private static final int ACCEPTABLE = 3;

  /** Human things, best first: worth a word even in a reply that fails otherwise. */
  private static final List<String> HUMAN =
      List.of("ack.condolence", "ack.owned_fault", "ack.feeling_named", "ack.their_reality");

  private static final Pattern DENIED =
      Pattern.compile("(?i)\\b(not|cannot|never)\\b|n['\u2019]?t\\b");

  private static final Pattern ERRAND =
      Pattern.compile("(?i)^(do|forget|shall|sorry|i'm sorry|we're sorry|please)\\b|[?]\\s*$");

  private static final List<String> KIND = List.of("ack.reassurance", "ack.warm_wish");

  /** What may be praised: the key of its sentence and the words that show it. */
  private record Candidate(String key, Evidence words) {}

  /** Empty where nothing is worth quoting. */
  static Optional<Praise> due(Assessment assessment, Findings findings) {
    Worthy worthy = new Worthy(findings);
    return candidates(assessment, findings).stream()
        .flatMap(candidate -> said(candidate, worthy).stream())
        .findFirst();
  }

  private static Optional<Praise> said(Candidate candidate, Worthy worthy) {
    return worthy
        .quoted(candidate.words())
        .flatMap(
            words ->
                Coaching.standard()
                    .say(List.of(candidate.key()), words.quote())
                    .map(sentence -> new Praise(sentence, words)));
  }

  private static List<Candidate> candidates(Assessment assessment, Findings findings) {
    List<Candidate> all = new ArrayList<>();
    if (assessment.marks().acknowledgement().level() > 0) {
      HUMAN.forEach(rule -> rule(rule, findings, all));
    }
    if (assessment.fit() >= ACCEPTABLE) {
      flag(assessment, Flag.BOUNDARY, all);
      personal(assessment, findings, all);
      action(assessment, findings, all);
      understanding(assessment, findings, all);
      exploration(assessment, findings, all);
      KIND.forEach(rule -> rule(rule, findings, all));
      flag(assessment, Flag.APPRECIATION, all);
      answer(assessment, findings, all);
    }
    return all;
  }

  private static void rule(String rule, Findings findings, List<Candidate> all) {
    findings.sentence(rule).ifPresent(words -> all.add(new Candidate("worked." + rule, words)));
  }

  private static void personal(Assessment assessment, Findings findings, List<Candidate> all) {
    assessment.flags().of(Flag.PERSONAL).stream()
        .filter(found -> found.raised())
        .flatMap(found -> found.evidence().stream())
        .filter(words -> findings.echoes(words) >= 2)
        .forEach(words -> all.add(new Candidate("worked.personal", words)));
  }

  private static void action(Assessment assessment, Findings findings, List<Candidate> all) {
    for (Evidence words : strong(assessment, MarkName.ACTION)) {
      if (asks(words)) {
        continue;
      }
      boolean done = findings.found("act.done", words) && !DENIED.matcher(words.quote()).find();
      boolean doing = done || findings.found("act.doing", words);
      if (doing && findings.found("act.when", words)) {
        all.add(new Candidate("worked.action.when", words));
      } else if (done) {
        all.add(new Candidate("worked.action.done", words));
      } else if (findings.found("act.steps", words) || findings.found("act.concrete", words)) {
        all.add(new Candidate("worked.action", words));
      }
    }
  }

  private static void understanding(Assessment assessment, Findings findings, List<Candidate> all) {
    for (Evidence words : strong(assessment, MarkName.UNDERSTANDING)) {
      if (findings.found("und.cause", words)) {
        all.add(new Candidate("worked.understanding.cause", words));
      } else if (findings.echoes(words) >= 2) {
        all.add(new Candidate("worked.understanding", words));
      }
    }
  }

  private static void exploration(Assessment assessment, Findings findings, List<Candidate> all) {
    strong(assessment, MarkName.EXPLORATION).stream()
        .filter(words -> findings.found("exp.specific", words) && findings.echoes(words) >= 1)
        .forEach(words -> all.add(new Candidate("worked.exploration", words)));
  }

  /** A plain answer to what they asked, where nothing speaks louder. */
  private static void answer(Assessment assessment, Findings findings, List<Candidate> all) {
    if (assessment.fit() > ACCEPTABLE) {
      Stream.of(MarkName.UNDERSTANDING, MarkName.ACTION)
          .flatMap(name -> strong(assessment, name).stream())
          .filter(words -> findings.echoes(words) >= 1 || findings.found("act.answer", words))
          .filter(words -> !DENIED.matcher(words.quote()).find() && !asks(words))
          .forEach(words -> all.add(new Candidate("worked.answer", words)));
    }
  }

  /** A question or an errand for the customer tells of nothing done. */
  private static boolean asks(Evidence words) {
    return ERRAND.matcher(words.quote()).find();
  }

  private static List<Evidence> strong(Assessment assessment, MarkName name) {
    Mark mark = assessment.marks().of(name);
    return mark.level() == Mark.STRONG ? mark.evidence() : List.of();
  }

  private static void flag(Assessment assessment, Flag flag, List<Candidate> all) {
    assessment.flags().of(flag).stream()
        .filter(found -> found.raised() && !found.evidence().isEmpty())
        .map(found -> found.evidence().get(0))
        .map(words -> new Candidate("worked." + flag.label(), words))
        .forEach(all::add);
  }
}
