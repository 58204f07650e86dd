package dev.attune.engine.rules;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Which words of a text belong to phrases that could be sent to anyone. */
final class Formula {

  private Formula() {}

  static boolean formula(Rule rule) {
    return rule.id().startsWith("canned.") || rule.id().startsWith("ack.stock_");
  }

  static int words(Map<Rule, List<Hit>> hits) {
    BitSet words = new BitSet();
    hits.forEach(
        (rule, all) -> {
          if (formula(rule)) {
            all.forEach(hit -> words.set(hit.first(), hit.end()));
          }
        });
    return words.cardinality();
  }
}
