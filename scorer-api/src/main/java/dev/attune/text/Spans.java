package dev.attune.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts places of a text in order. */
final class Spans {

  private Spans() {}

  /** In ascending order; of those that overlap, the one that begins first and is longest. */
  static List<Span> apart(List<Span> spans) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(
        Comparator.comparingInt(Span::start)
            .thenComparing(Comparator.comparingInt(Span::end).reversed()));
    List<Span> apart = new ArrayList<>();
    int reached = 0;
    for (Span span : sorted) {
      if (span.start() >= reached) {
        apart.add(span);
        reached = span.end();
      }
    }
    return apart;
  }
}
