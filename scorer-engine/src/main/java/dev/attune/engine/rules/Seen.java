package dev.attune.engine.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * What is seen before anything is estimated.
 *
 * @param withoutFormula what would be seen if all formula were left out; empty where there is none
 */
record Seen(Exchange exchange, List<Said> sober, List<Finding> all, List<Finding> withoutFormula) {

  /**
   * @param before the phrases that were found in what the reply answers
   */
  static Seen in(Exchange exchange, PhraseFindings before) {
    PhraseFindings phrases = before.with(exchange.reply());
    List<Said> sober = phrases.sober();
    boolean same = sober.equals(exchange.reply());
    return new Seen(
        exchange,
        sober,
        found(exchange, phrases),
        same ? List.of() : found(exchange.replying(sober), before.with(sober)));
  }

  private static List<Finding> found(Exchange exchange, PhraseFindings phrases) {
    List<Finding> found = new ArrayList<>(phrases.all());
    Facts.of(exchange, phrases).stream().filter(fact -> fact.strength() > 0).forEach(found::add);
    found.addAll(CueFacts.of(Cues.of(exchange, found, Findings.CUES)));
    return found;
  }
}
