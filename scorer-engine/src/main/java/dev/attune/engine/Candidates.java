package dev.attune.engine;

import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * What of a customer's words could be taken up, the worthiest first, of equals the first that came.
 * Whether anything happens in them, which costs most to tell, is looked at when their turn comes.
 * For one thread.
 */
final class Candidates {

  /**
   * Some words and their worth.
   *
   * @param looked whether it is known what happens in them; until then their worth may be too high
   */
  private record Candidate(Quotable said, int worth, int order, boolean looked) {

    Candidate look() {
      return new Candidate(said, worth - Intact.unwhole(said.words()), order, true);
    }
  }

  private final PriorityQueue<Candidate> waiting =
      new PriorityQueue<>(
          Comparator.comparingInt((Candidate candidate) -> -candidate.worth)
              .thenComparingInt(Candidate::order));

  private final int least;

  /**
   * @param least what is worth no more is left out
   */
  Candidates(int least) {
    this.least = least;
  }

  void add(Quotable said, int worth) {
    waiting.add(new Candidate(said, worth, waiting.size(), false));
  }

  /** Each once, looked at as far as the stream is read. */
  Stream<Quotable> worthiestFirst() {
    return Stream.iterate(next(), Optional::isPresent, before -> next()).flatMap(Optional::stream);
  }

  private Optional<Quotable> next() {
    while (!waiting.isEmpty() && waiting.element().worth > least) {
      Candidate best = waiting.remove();
      if (best.looked) {
        return Optional.of(best.said);
      }
      waiting.add(best.look());
    }
    return Optional.empty();
  }
}
