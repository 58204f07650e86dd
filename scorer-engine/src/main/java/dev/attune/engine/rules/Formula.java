package dev.attune.engine.rules;

import dev.attune.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which words and sentences of a text could be sent to anyone. */
final class Formula {

  private static final double MOSTLY = 0.6;
  private static final Set<String> OPENERS = Vocabulary.standard().of("opener");
  private static final Set<String> FILLERS = Vocabulary.standard().of("filler");

  private Formula() {}

  static boolean formula(Rule rule) {
    return formula(rule.id());
  }

  static boolean formula(String rule) {
    return rule.startsWith("canned.") || rule.startsWith("ack.stock_");
  }

  /** The words that stand in formulas. */
  static BitSet words(Map<Rule, List<Hit>> hits) {
    BitSet words = new BitSet();
    hits.forEach(
        (rule, all) -> {
          if (formula(rule)) {
            all.forEach(hit -> words.set(hit.first(), hit.end()));
          }
        });
    return words;
  }

  /** The same text at the same places, with what is nothing but formula blanked. */
  static Words without(Words text, Map<Rule, List<Hit>> hits) {
    BitSet formula = words(hits);
    StringBuilder left = new StringBuilder(text.text());
    boolean changed = false;
    for (Sentence sentence : text.sentences()) {
      for (Span empty : empty(text, sentence, formula)) {
        blank(left, empty);
        changed = true;
      }
    }
    return changed ? Words.of(left.toString()) : text;
  }

  /**
   * The whole sentence, or what stands before its first and behind its last word with a meaning.
   */
  private static List<Span> empty(Words text, Sentence sentence, BitSet formula) {
    int inFormula = formula.get(sentence.first(), sentence.end()).cardinality();
    int first = meaning(text, formula, sentence.first(), sentence.end(), 1);
    boolean opens = opens(text, sentence, formula);
    if (inFormula >= sentence.length() * MOSTLY || first == sentence.end()) {
      return opens ? List.of(sentence.span()) : List.of();
    }
    int last = meaning(text, formula, sentence.end() - 1, sentence.first() - 1, -1);
    List<Span> empty = new ArrayList<>();
    if (!formula.get(sentence.first(), first).isEmpty()) {
      empty.add(new Span(sentence.span().start(), text.words().get(first).span().start()));
    }
    if (!formula.get(last + 1, sentence.end()).isEmpty()) {
      empty.add(new Span(text.words().get(last).span().end(), sentence.span().end()));
    }
    return empty;
  }

  private static int meaning(Words text, BitSet formula, int from, int to, int step) {
    int at = from;
    while (at != to && (formula.get(at) || !says(text.words().get(at)))) {
      at += step;
    }
    return at;
  }

  private static boolean opens(Words text, Sentence sentence, BitSet formula) {
    return !formula.get(sentence.first(), sentence.end()).isEmpty()
        || text.in(sentence).stream().anyMatch(word -> OPENERS.contains(word.form()));
  }

  private static boolean says(Word word) {
    return word.number()
        || (Content.carries(word)
            && !FILLERS.contains(word.form())
            && !OPENERS.contains(word.form()));
  }

  private static void blank(StringBuilder text, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
        text.setCharAt(i, ' ');
      }
    }
  }
}
