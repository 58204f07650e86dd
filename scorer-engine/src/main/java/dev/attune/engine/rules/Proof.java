package dev.attune.engine.rules;

import dev.attune.assessment.Evidence;
import dev.attune.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Picks the sentences of a reply that best show what an estimate says. */
final class Proof {

  private static final int MOST = 2;
  private static final double NEARLY_AS_GOOD = 0.6;

  /** A sentence, how much it speaks for the target, and the words in it that speak most. */
  private record Candidate(
      Said said, Sentence sentence, double points, Span best, double bestPoints) {
    Candidate with(double more, Span words) {
      boolean better = more > bestPoints;
      return new Candidate(
          said, sentence, points + more, better ? words : best, better ? more : bestPoints);
    }
  }

  private Proof() {}

  /** At most two phrases or sentences, in the order of the text; never the whole reply. */
  static List<Evidence> of(Estimate estimate, List<Said> reply) {
    Map<Sentence, Candidate> candidates = new LinkedHashMap<>();
    for (Contribution contribution : estimate.contributions()) {
      if (contribution.points() > 0) {
        add(contribution, reply, candidates);
      }
    }
    List<Candidate> ranked =
        candidates.values().stream()
            .sorted(Comparator.comparingDouble(Candidate::points).reversed())
            .toList();
    if (ranked.isEmpty()) {
      return anything(reply);
    }
    double enough = ranked.get(0).points() * NEARLY_AS_GOOD;
    return ranked.stream()
        .filter(candidate -> candidate.points() >= enough)
        .limit(MOST)
        .map(candidate -> quoted(candidate, reply))
        .sorted(Comparator.comparing(Evidence::span))
        .toList();
  }

  static Optional<Evidence> around(Finding finding, List<Said> reply) {
    Estimate alone = new Estimate(Target.NEED, 0, 0, List.of(new Contribution(finding, 1)));
    return of(alone, reply).stream().findFirst();
  }

  static Stream<Evidence> each(Finding finding, List<Said> reply) {
    return finding.evidence().stream().flatMap(words -> whole(words, reply).stream()).distinct();
  }

  static Optional<Evidence> whole(Evidence words, List<Said> reply) {
    return reply.stream()
        .filter(said -> said.message().id().equals(words.message()))
        .filter(said -> !said.words().sentences().isEmpty())
        .map(said -> sentence(said, said.words().at(words.span())))
        .findFirst();
  }

  private static Evidence sentence(Said said, Sentence sentence) {
    Span all = Clauses.trimmed(said.words().text(), sentence.span());
    return said.evidence(Clauses.withoutGreeting(said.words(), sentence, all));
  }

  private static void add(
      Contribution contribution, List<Said> reply, Map<Sentence, Candidate> candidates) {
    List<Sentence> counted = new ArrayList<>();
    for (Evidence evidence : contribution.finding().evidence()) {
      for (Said said : reply) {
        if (!said.message().id().equals(evidence.message())) {
          continue;
        }
        Sentence sentence = said.words().at(evidence.span());
        double points = counted.contains(sentence) ? 0 : contribution.points();
        if (counted.size() < 50) {
          counted.add(sentence);
        }
        candidates.merge(
            sentence,
            new Candidate(said, sentence, points, evidence.span(), points),
            (old, added) -> old.with(points, evidence.span()));
      }
    }
  }

  private static Evidence quoted(Candidate candidate, List<Said> reply) {
    Said said = candidate.said();
    Span span =
        Clauses.withoutGreeting(
            said.words(),
            candidate.sentence(),
            Clauses.around(said.words(), candidate.sentence(), candidate.best()));
    if (whole(span, said, reply)) {
      span = Clauses.clause(said.words(), candidate.sentence(), candidate.best());
    }
    if (whole(span, said, reply)) {
      span = candidate.best();
    }
    return said.evidence(whole(span, said, reply) ? withoutFirstWord(said, span) : span);
  }

  private static boolean whole(Span span, Said said, List<Said> reply) {
    Span own = Clauses.trimmed(said.words().text(), new Span(0, said.words().text().length()));
    return reply.size() == 1 && span.contains(own);
  }

  private static Span withoutFirstWord(Said said, Span span) {
    return said.words().words().stream()
        .map(Word::span)
        .filter(word -> word.start() > span.start() && word.end() <= span.end())
        .findFirst()
        .map(word -> new Span(word.start(), span.end()))
        .orElse(span);
  }

  /** The longest sentence, where nothing in particular speaks. */
  private static List<Evidence> anything(List<Said> reply) {
    return reply.stream()
        .flatMap(said -> said.words().sentences().stream().map(sentence -> plain(said, sentence)))
        .max(Comparator.comparingInt(candidate -> candidate.sentence().length()))
        .map(candidate -> quoted(candidate, reply))
        .stream()
        .toList();
  }

  private static Candidate plain(Said said, Sentence sentence) {
    return new Candidate(said, sentence, 0, said.words().words().get(sentence.first()).span(), 0);
  }
}
