package dev.attune.engine.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All phrase rules. Immutable and thread-safe. */
final class RuleBook {

  private static final List<String> FILES =
      List.of(
          "need.rules",
          "level.rules",
          "acknowledgement.rules",
          "understanding.rules",
          "action.rules",
          "exploration.rules",
          "delivery.rules",
          "ruling.rules",
          "shift.rules");
  private static final RuleBook STANDARD =
      new RuleBook(FILES.stream().flatMap(file -> RuleParser.parse(file).stream()).toList());

  private final List<Rule> rules;
  private final Map<Rule.Reader, PhraseIndex> indexes;

  private RuleBook(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    this.indexes =
        Map.of(
            Rule.Reader.CUSTOMER, new PhraseIndex(readBy(Rule.Reader.CUSTOMER)),
            Rule.Reader.REPLY, new PhraseIndex(readBy(Rule.Reader.REPLY)));
  }

  static RuleBook standard() {
    return STANDARD;
  }

  List<Rule> rules() {
    return rules;
  }

  private List<Rule> readBy(Rule.Reader reader) {
    return rules.stream().filter(rule -> rule.reader() == reader).toList();
  }

  /** What the rules of a reader find in a text: by rule, in the order of the text. */
  Map<Rule, List<Hit>> find(Words text, Rule.Reader reader) {
    PhraseIndex index = Objects.requireNonNull(indexes.get(reader));
    Map<String, List<PhraseIndex.Entry>> known = new HashMap<>();
    List<Hit> hits = new ArrayList<>();
    List<Hit> silences = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      for (int at = sentence.first(); at < sentence.end(); at++) {
        for (PhraseIndex.Entry entry :
            known.computeIfAbsent(text.words().get(at).form(), index::startingWith)) {
          int end = entry.phrase().matchAt(text, at, sentence);
          if (end > at) {
            (entry.silences() ? silences : hits).add(new Hit(entry.rule(), at, end));
          }
        }
      }
    }
    return Hit.byRule(hits, silences);
  }
}
