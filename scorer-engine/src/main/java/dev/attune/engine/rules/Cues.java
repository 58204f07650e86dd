package dev.attune.engine.rules;

import dev.attune.assessment.Cue;
import dev.attune.assessment.Evidence;
import dev.attune.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what in the customer's words most deserves an answer, and whether it got one. */
final class Cues {

  private static final int MOST = 3;

  private record Candidate(Said said, Sentence sentence, Span words, CueKind kind, int weight) {
    Candidate and(Candidate other) {
      boolean stronger = other.kind.weight() > kind.weight();
      return new Candidate(
          said,
          sentence,
          stronger ? other.words : words,
          stronger ? other.kind : kind,
          Math.max(weight, other.weight) + 1);
    }
  }

  private Cues() {}

  static List<FoundCue> of(Exchange exchange, List<Finding> findings) {
    List<Candidate> ranked = ranked(candidates(exchange.asked(), findings));
    if (ranked.isEmpty() || ranked.get(0).weight() <= CueKind.ASK.weight()) {
      List<Candidate> before = ranked(candidates(exchange.earlier(), findings));
      if (!before.isEmpty() && before.get(0).weight() > CueKind.ASK.weight()) {
        ranked = before;
      }
    }
    Set<String> answers = Content.stems(exchange.reply());
    answers.addAll(Content.numbers(exchange.reply()));
    Set<String> found =
        findings.stream().map(Finding::id).collect(java.util.stream.Collectors.toSet());
    return ranked.stream().limit(MOST).map(c -> cue(c, answers, found)).toList();
  }

  private static List<Candidate> ranked(List<Candidate> candidates) {
    return candidates.stream()
        .sorted(Comparator.comparingInt(Candidate::weight).reversed())
        .toList();
  }

  private static List<Candidate> candidates(List<Said> customer, List<Finding> findings) {
    Map<Sentence, Candidate> bySentence = new LinkedHashMap<>();
    for (Finding finding : findings) {
      CueKind.of(finding.id())
          .ifPresent(
              kind ->
                  finding.evidence().stream()
                      .limit(MOST)
                      .forEach(evidence -> add(evidence, kind, customer, bySentence)));
    }
    List<Candidate> all = new ArrayList<>(bySentence.values());
    return all.isEmpty() ? openings(customer) : all;
  }

  private static void add(
      Evidence evidence, CueKind kind, List<Said> customer, Map<Sentence, Candidate> bySentence) {
    for (Said said : customer) {
      if (said.message().id().equals(evidence.message())) {
        Sentence sentence = said.words().at(evidence.span());
        bySentence.merge(
            sentence,
            new Candidate(said, sentence, evidence.span(), kind, kind.weight()),
            Candidate::and);
      }
    }
  }

  /** Where no rule speaks, the customer's longest sentence is what they came with. */
  private static List<Candidate> openings(List<Said> customer) {
    return customer.stream()
        .flatMap(said -> said.words().sentences().stream().map(sentence -> plain(said, sentence)))
        .max(Comparator.comparingInt(candidate -> candidate.sentence().length()))
        .stream()
        .toList();
  }

  private static Candidate plain(Said said, Sentence sentence) {
    Span first = said.words().words().get(sentence.first()).span();
    return new Candidate(said, sentence, first, CueKind.ASK, 0);
  }

  private static FoundCue cue(Candidate candidate, Set<String> answers, Set<String> found) {
    Words words = candidate.said().words();
    Span span = Clauses.around(words, candidate.sentence(), candidate.words());
    Evidence evidence = candidate.said().evidence(Clauses.trimmed(words.text(), span));
    boolean answered =
        candidate.kind().answers().stream().anyMatch(found::contains)
            || takenUp(words, candidate.sentence(), span, answers);
    return new FoundCue(new Cue(evidence, answered), candidate.kind().name(), candidate.weight());
  }

  /** True when the reply uses a fair part of the cue's own content words, or its number. */
  private static boolean takenUp(Words words, Sentence sentence, Span span, Set<String> answers) {
    int content = 0;
    int shared = 0;
    for (Word word : words.in(sentence)) {
      if (!span.contains(word.span())) {
        continue;
      }
      if (word.number() && answers.contains(Content.number(word))) {
        return true;
      }
      if (Content.carries(word)) {
        content++;
        shared += answers.contains(Synonyms.of(word.stem())) ? 1 : 0;
      }
    }
    return shared >= 2 || (shared == 1 && content <= 4);
  }
}
