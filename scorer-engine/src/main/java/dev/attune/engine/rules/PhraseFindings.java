package dev.attune.engine.rules;

import dev.attune.assessment.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the phrase rules found in an exchange, by rule id. */
final class PhraseFindings {

  /** A need once spoken of carries over, but weaker than one spoken of now. */
  private static final double SPOKEN_EARLIER = 0.5;

  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private final Map<Said, Map<Rule, List<Hit>>> replyHits = new LinkedHashMap<>();

  static PhraseFindings in(Exchange exchange) {
    PhraseFindings found = new PhraseFindings();
    exchange.asked().forEach(said -> found.take(said, Rule.Reader.CUSTOMER, 1));
    exchange.earlier().forEach(said -> found.take(said, Rule.Reader.CUSTOMER, SPOKEN_EARLIER));
    exchange.reply().forEach(said -> found.take(said, Rule.Reader.REPLY, 1));
    return found;
  }

  private void take(Said said, Rule.Reader reader, double strength) {
    Map<Rule, List<Hit>> hits = RuleBook.standard().find(said.words(), reader);
    if (reader == Rule.Reader.REPLY) {
      replyHits.put(said, hits);
    }
    hits.forEach(
        (rule, all) ->
            findings.merge(
                rule.id(), finding(said, rule, all, strength), PhraseFindings::together));
  }

  private static Finding finding(Said said, Rule rule, List<Hit> hits, double strength) {
    List<Evidence> evidence =
        hits.stream().map(hit -> said.evidence(hit.first(), hit.end())).toList();
    return new Finding(rule.id(), strength, evidence);
  }

  private static Finding together(Finding one, Finding other) {
    List<Evidence> evidence = new ArrayList<>(one.evidence());
    evidence.addAll(other.evidence());
    return new Finding(one.id(), Math.max(one.strength(), other.strength()), evidence);
  }

  List<Finding> all() {
    return List.copyOf(findings.values());
  }

  int count(String id) {
    Finding finding = findings.get(id);
    return finding == null ? 0 : finding.evidence().size();
  }

  /** The reply without the sentences that are nothing but formula. */
  List<Said> sober() {
    return replyHits.entrySet().stream()
        .map(
            entry -> entry.getKey().with(Formula.without(entry.getKey().words(), entry.getValue())))
        .toList();
  }

  /** How many words of the reply stand in formulas. */
  int formulaWords() {
    int words = 0;
    for (Map<Rule, List<Hit>> hits : replyHits.values()) {
      words += Formula.words(hits).cardinality();
    }
    return words;
  }
}
