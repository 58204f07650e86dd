package dev.attune.engine.rules;

import dev.attune.assessment.Cue;
import dev.attune.assessment.Evidence;
import dev.attune.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Finds what in the customer's words most deserves an answer, and whether it got one. */
final class Cues {

  /** How many messages of the customer are looked at, newest first. */
  private static final int LOOKED_AT = 6;

  private record Candidate(
      Said said, Sentence sentence, double rank, List<Mentions.Mention> mentions) {

    /** The first word where no rule speaks. */
    Span words() {
      return mentions.isEmpty()
          ? said.words().words().get(sentence.first()).span()
          : mentions.get(0).words();
    }

    CueKind kind() {
      return mentions.isEmpty() ? CueKind.ASK : mentions.get(0).kind();
    }

    /** More than one grave thing in a sentence makes it graver. */
    int weight() {
      return mentions.isEmpty() ? 0 : kind().weight() + mentions.size() - 1;
    }
  }

  private Cues() {}

  static List<FoundCue> of(Exchange exchange, List<Finding> findings, int most) {
    Answering reply = new Answering(exchange.reply(), findings);
    return candidates(exchange, findings).stream()
        .sorted(Comparator.comparingDouble(Candidate::rank).reversed())
        .limit(most)
        .map(candidate -> cue(candidate, reply))
        .toList();
  }

  private static List<Candidate> candidates(Exchange exchange, List<Finding> findings) {
    List<Said> newestFirst = new ArrayList<>(exchange.earlier());
    newestFirst.addAll(exchange.asked());
    Collections.reverse(newestFirst);
    List<Said> looked = newestFirst.subList(0, Math.min(LOOKED_AT, newestFirst.size()));
    Mentions mentions = Mentions.in(looked, findings);
    List<Candidate> all = new ArrayList<>();
    for (int back = 0; back < looked.size(); back++) {
      boolean earlier = back >= exchange.asked().size();
      for (Sentence sentence : looked.get(back).words().sentences()) {
        all.add(candidate(looked.get(back), sentence, back, earlier, mentions));
      }
    }
    return all;
  }

  private static Candidate candidate(
      Said said, Sentence sentence, int back, boolean earlier, Mentions mentions) {
    List<Mentions.Mention> here = mentions.of(said, sentence);
    List<CueKind> kinds = here.stream().map(Mentions.Mention::kind).toList();
    return new Candidate(said, sentence, CueRank.of(said, sentence, back, earlier, kinds), here);
  }

  private static FoundCue cue(Candidate candidate, Answering reply) {
    Words words = candidate.said().words();
    Span span = Clauses.around(words, candidate.sentence(), candidate.words());
    Evidence evidence = candidate.said().evidence(Clauses.trimmed(words.text(), span));
    List<Word> said =
        words.in(candidate.sentence()).stream().filter(w -> span.contains(w.span())).toList();
    CueKind kind = candidate.kind();
    return new FoundCue(
        new Cue(evidence, reply.answers(kind, said)),
        kind.name(),
        candidate.weight(),
        reply.touches(kind, said));
  }
}
