package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Evidence;
import dev.attune.assessment.Flag;
import dev.attune.assessment.MarkName;
import dev.attune.engine.rules.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The best thing in a reply, in the agent's words.
 *
 * @param words the evidence that the sentence quotes
 */
record Praise(String sentence, Evidence words) {

  private static final int FEWEST_WORDS = 4;
  private static final int ACCEPTABLE = 3;

  /** Human things, best first: worth a word even in a reply that fails otherwise. */
  private static final List<String> HUMAN =
      List.of("ack.condolence", "ack.owned_fault", "ack.feeling_named", "ack.their_reality");

  private static final List<String> KIND = List.of("ack.reassurance", "ack.warm_wish");

  /** What no coach would praise. */
  private static final List<String> HOLLOW =
      List.of(
          "canned.opening",
          "canned.closing",
          "canned.anything_else",
          "canned.officialese",
          "ack.stock_apology",
          "ack.stock_understanding",
          "ack.stock_thanks",
          "ack.gush",
          "act.vague",
          "act.handed_back",
          "act.no",
          "wall.policy",
          "wall.clause",
          "exp.generic");

  /** What may be praised: the key of its sentence and the words that show it. */
  private record Candidate(String key, Evidence words) {}

  /** Empty where nothing is worth quoting. */
  static Optional<Praise> due(Assessment assessment, Findings findings) {
    return candidates(assessment, findings).stream()
        .filter(candidate -> candidate.words().quote().split("\\s+", -1).length >= FEWEST_WORDS)
        .filter(candidate -> !Quote.awkward(Quote.brief(candidate.words()).quote()))
        .filter(candidate -> HOLLOW.stream().noneMatch(r -> findings.found(r, candidate.words())))
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
    if (assessment.marks().acknowledgement().level() > 0) {
      HUMAN.forEach(rule -> rule(rule, findings, all));
    }
    if (assessment.fit() >= ACCEPTABLE) {
      flag(assessment, Flag.BOUNDARY, all);
      personal(assessment, findings, all);
      mark(assessment, MarkName.UNDERSTANDING, findings, all);
      mark(assessment, MarkName.ACTION, findings, all);
      mark(assessment, MarkName.EXPLORATION, findings, all);
      KIND.forEach(rule -> rule(rule, findings, all));
      flag(assessment, Flag.APPRECIATION, all);
      flag(assessment, Flag.CHOICE, all);
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
        .filter(words -> findings.found("echo.words", words))
        .forEach(words -> all.add(new Candidate("worked.personal", words)));
  }

  private static void mark(
      Assessment assessment, MarkName name, Findings findings, List<Candidate> all) {
    if (assessment.marks().of(name).level() == 2) {
      for (Evidence words : assessment.marks().of(name).evidence()) {
        all.add(new Candidate("worked." + name.label() + kind(name, findings, words), words));
      }
    }
  }

  private static String kind(MarkName name, Findings findings, Evidence words) {
    if (name == MarkName.UNDERSTANDING) {
      return findings.found("echo.words", words) ? "" : ".plain";
    }
    if (name != MarkName.ACTION) {
      return "";
    }
    boolean done = findings.found("act.done", words);
    boolean doing = done || findings.found("act.doing", words);
    if (doing && findings.found("act.when", words)) {
      return ".when";
    }
    return done ? ".done" : "";
  }

  private static void flag(Assessment assessment, Flag flag, List<Candidate> all) {
    assessment.flags().of(flag).stream()
        .filter(found -> found.raised() && !found.evidence().isEmpty())
        .map(found -> found.evidence().get(0))
        .map(words -> new Candidate("worked." + flag.label(), words))
        .forEach(all::add);
  }
}
