package dev.attune.engine;

import dev.attune.assessment.Evidence;
import dev.attune.assessment.MarkName;
import dev.attune.engine.labelled.Labelled;
import dev.attune.text.Span;
import dev.attune.ticket.Message;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * How well the words shown for a mark are those that an annotator named, over replies that both
 * give the mark.
 *
 * @param both how many there are whose named words stand in the reply's last message
 * @param touched share of them where the two overlap
 * @param letters mean share of letters in common, of all letters in either
 */
record EvidenceOverlap(MarkName mark, int both, double touched, double letters) {

  private static final Map<MarkName, String> LETTERS =
      Map.of(
          MarkName.ACKNOWLEDGEMENT, "A",
          MarkName.UNDERSTANDING, "U",
          MarkName.ACTION, "C",
          MarkName.EXPLORATION, "E");

  static EvidenceOverlap of(MarkName mark, List<Labelled> replies) {
    int both = 0;
    int touched = 0;
    double letters = 0;
    for (Labelled labelled : replies) {
      Message last = labelled.reply().last();
      String named =
          labelled.evidence().getOrDefault(Objects.requireNonNull(LETTERS.get(mark)), "");
      int at = named.isEmpty() ? -1 : last.text().value().indexOf(named);
      List<Evidence> shown = Judgements.assessed(labelled).marks().of(mark).evidence();
      if (at >= 0 && !shown.isEmpty()) {
        double common = common(new Span(at, at + named.length()), last, shown);
        both++;
        touched += common > 0 ? 1 : 0;
        letters += common;
      }
    }
    return new EvidenceOverlap(mark, both, (double) touched / both, letters / both);
  }

  private static double common(Span named, Message last, List<Evidence> shown) {
    int shared = 0;
    int either = named.length();
    for (Evidence words : shown) {
      Span span = words.span();
      int in =
          words.message().equals(last.id())
              ? Math.min(span.end(), named.end()) - Math.max(span.start(), named.start())
              : 0;
      shared += Math.max(0, in);
      either += span.length() - Math.max(0, in);
    }
    return (double) shared / either;
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%-16s %4d replies: named words touched in %.1f %%, letters in common %.2f",
        mark.label(),
        both,
        100 * touched,
        letters);
  }
}
