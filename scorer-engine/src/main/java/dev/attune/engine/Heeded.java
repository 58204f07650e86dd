package dev.attune.engine;

import dev.attune.assessment.Cue;
import dev.attune.assessment.Evidence;
import dev.attune.engine.model.Cueing;
import dev.attune.engine.rules.Findings;
import dev.attune.engine.rules.FoundCue;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Some words of a customer's that could be taken up, and how much there is to say for them.
 *
 * @param cue the rules' cue in whose sentence they stand
 * @param rank its place among the cues, the first being 0
 * @param share 0.0 to 1.0: what they have in common with the cue that annotators would name, by the
 *     model, out of what any of them has
 */
record Heeded(Quotable said, Cue cue, int rank, double share) {

  /** How many sentences of the customer's are looked at. */
  private static final int LOOKED_AT = 12;

  /** Where nothing has more in common with it, nobody knows. */
  private static final double SLIGHT = 0.15;

  /** In the order of the cues. */
  static List<Heeded> in(Findings findings, Cueing cueing) {
    List<FoundCue> cues = findings.cues(LOOKED_AT);
    List<Heeded> all =
        IntStream.range(0, cues.size())
            .boxed()
            .flatMap(rank -> of(findings, cueing, cues.get(rank).cue(), rank))
            .toList();
    double most = all.stream().mapToDouble(Heeded::share).max().orElse(0);
    return all.stream().map(each -> each.outOf(Math.max(SLIGHT, most))).toList();
  }

  private Heeded outOf(double most) {
    return new Heeded(said, cue, rank, share / most);
  }

  private static Stream<Heeded> of(Findings findings, Cueing cueing, Cue cue, int rank) {
    Evidence sentence = findings.sentenceAround(cue.words());
    return Quotables.in(sentence.quote()).stream()
        .map(said -> new Heeded(said, cue, rank, share(cueing, sentence, said)));
  }

  private static double share(Cueing cueing, Evidence sentence, Quotable said) {
    return Quote.in(sentence, said.words()).map(cueing::share).orElse(0.0);
  }
}
