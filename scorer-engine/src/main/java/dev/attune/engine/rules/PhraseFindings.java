package dev.attune.engine.rules;

import dev.attune.assessment.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the phrase rules found in an exchange, by rule id. Immutable. */
final class PhraseFindings {

  /** A need once spoken of carries over, but weaker than one spoken of now. */
  private static final double SPOKEN_EARLIER = 0.5;

  private final Map<String, Finding> findings;
  private final Map<Said, Map<Rule, List<Hit>>> replyHits;
  private final List<Said> sober;

  /** Takes the maps over. */
  private PhraseFindings(Map<String, Finding> findings, Map<Said, Map<Rule, List<Hit>>> replyHits) {
    this.findings = findings;
    this.replyHits = replyHits;
    this.sober =
        replyHits.entrySet().stream()
            .map(
                entry ->
                    entry.getKey().with(Formula.without(entry.getKey().words(), entry.getValue())))
            .toList();
  }

  /** In what the customer said; no reply is looked at yet. */
  static PhraseFindings before(Exchange exchange) {
    Map<String, Finding> findings = new LinkedHashMap<>();
    exchange.asked().forEach(said -> take(said, hits(said, Rule.Reader.CUSTOMER), 1, findings));
    exchange
        .earlier()
        .forEach(said -> take(said, hits(said, Rule.Reader.CUSTOMER), SPOKEN_EARLIER, findings));
    return new PhraseFindings(findings, Map.of());
  }

  /** The same and what is found in a reply. */
  PhraseFindings with(List<Said> reply) {
    Map<String, Finding> all = new LinkedHashMap<>(findings);
    Map<Said, Map<Rule, List<Hit>>> hits = new LinkedHashMap<>();
    for (Said said : reply) {
      hits.put(said, hits(said, Rule.Reader.REPLY));
      take(said, hits.getOrDefault(said, Map.of()), 1, all);
    }
    return new PhraseFindings(all, hits);
  }

  private static Map<Rule, List<Hit>> hits(Said said, Rule.Reader reader) {
    return RuleBook.standard().find(said.words(), reader);
  }

  private static void take(
      Said said, Map<Rule, List<Hit>> hits, double strength, Map<String, Finding> findings) {
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
    return sober;
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
