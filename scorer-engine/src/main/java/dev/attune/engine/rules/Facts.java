package dev.attune.engine.rules;

import java.util.ArrayList;
import java.util.List;

/** Facts about an exchange that no single phrase shows: echoes, counts, what is missing. */
final class Facts {

  private Facts() {}

  static List<Finding> of(Exchange exchange, PhraseFindings phrases) {
    List<Finding> facts = new ArrayList<>();
    facts.addAll(CustomerFacts.of(exchange));
    facts.addAll(EchoFacts.of(exchange));
    facts.addAll(QuestionFacts.of(exchange.replying(phrases.sober())));
    facts.addAll(StyleFacts.of(exchange, phrases));
    return facts;
  }
}
