package dev.attune.engine;

import dev.attune.assessment.Evidence;
import dev.attune.engine.labelled.Labelled;
import dev.attune.engine.rules.Findings;
import dev.attune.reply.AgentReply;
import dev.attune.text.Span;
import dev.attune.ticket.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How often the first cue found shares words with the one that an annotator named.
 *
 * @param named replies whose annotator named a cue that stands in the customer's words
 * @param first how many of their first cues overlap it
 * @param any how many of their first three
 * @param letters mean share of letters in common (of all letters in either) with the first
 */
record CueOverlap(int named, int first, int any, double letters) {

  static CueOverlap of(List<Labelled> replies) {
    int named = 0;
    int first = 0;
    int any = 0;
    double letters = 0;
    for (Labelled labelled : replies) {
      Optional<Evidence> cue = named(labelled.reply(), labelled.cue());
      if (cue.isPresent()) {
        List<Evidence> found =
            Findings.of(labelled.reply()).cues().stream().map(each -> each.cue().words()).toList();
        named++;
        first += !found.isEmpty() && overlap(cue.get(), found.get(0)) > 0 ? 1 : 0;
        any += found.stream().anyMatch(each -> overlap(cue.get(), each) > 0) ? 1 : 0;
        letters += found.isEmpty() ? 0 : overlap(cue.get(), found.get(0));
      }
    }
    return new CueOverlap(named, first, any, letters / named);
  }

  private static Optional<Evidence> named(AgentReply reply, String cue) {
    return cue.isBlank()
        ? Optional.empty()
        : reply.before().stream()
            .filter(message -> message.by(Role.CUSTOMER) && message.text().words().contains(cue))
            .reduce((earlier, later) -> later)
            .map(
                message -> {
                  int at = message.text().words().indexOf(cue);
                  return Evidence.at(message, new Span(at, at + cue.length()));
                });
  }

  private static double overlap(Evidence one, Evidence other) {
    if (!one.message().equals(other.message()) || !one.span().overlaps(other.span())) {
      return 0;
    }
    double shared =
        Math.min(one.span().end(), other.span().end())
            - Math.max(one.span().start(), other.span().start());
    double all =
        Math.max(one.span().end(), other.span().end())
            - Math.min(one.span().start(), other.span().start());
    return shared / all;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "cues: of %d named, the first found overlaps %.1f %%, any of three %.1f %%; letters in"
            + " common %.2f",
        named,
        100.0 * first / named,
        100.0 * any / named,
        letters);
  }
}
