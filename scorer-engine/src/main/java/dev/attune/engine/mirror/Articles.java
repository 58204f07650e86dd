package dev.attune.engine.mirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts back the "the" that short messages leave out: "leave parcel with the neighbour". */
final class Articles {

  private static final Set<String> COUNTED =
      Set.of(
          "parcel",
          "order",
          "booking",
          "card",
          "flight",
          "account",
          "machine",
          "engineer",
          "driver",
          "lift",
          "ticket",
          "voucher",
          "box",
          "bag",
          "app",
          "bus",
          "train",
          "invoice",
          "form",
          "boiler",
          "hotel",
          "airport",
          "number",
          "leak",
          "corner",
          "gate",
          "depot",
          "website",
          "code",
          "contract",
          "subscription",
          "membership",
          "password",
          "bill",
          "crew",
          "shop",
          "branch");

  private static final Set<String> ONE_OF_THEM = Set.of("wheelchair", "receipt", "replacement");

  private Articles() {}

  /** True for things that an article belongs to. */
  static boolean counted(Token token) {
    return token.says(COUNTED);
  }

  static List<Token> putBack(List<Token> clause) {
    List<Token> whole = new ArrayList<>();
    for (int i = 0; i < clause.size(); i++) {
      Token token = clause.get(i);
      boolean bare =
          i > 0
              && token.is("NOUN")
              && (token.says(COUNTED) || token.says(ONE_OF_THEM))
              && clause.get(i - 1).is("VERB", "ADP")
              && !Grammar.form(clause, i - 1).matches("by|as|per|of")
              && (i + 1 == clause.size() || !clause.get(i + 1).is("NOUN", "PROPN", "NUM", "X"));
      boolean off =
          token.form().equals("day")
              && Grammar.form(clause, i + 1).equals("off")
              && i > 0
              && clause.get(i - 1).is("VERB");
      boolean oneMore =
          Grammar.form(clause, i + 1).equals("one")
              && token.is("ADJ")
              && i > 0
              && clause.get(i - 1).is("VERB");
      if (oneMore) {
        whole.add(new Token("a", "DET"));
      }
      if (bare || off) {
        whole.add(new Token(off || token.says(ONE_OF_THEM) ? "a" : "the", "DET"));
      }
      if (i > 0 && compound(clause, i)) {
        whole.add(new Token(token.form().matches("[aeiou].*") ? "an" : "a", "DET"));
      }
      whole.add(counting(clause, i));
      boolean aged =
          token.form().matches("baby|child|son|daughter|kid|toddler")
              && i + 2 < clause.size()
              && clause.get(i + 1).is("NUM")
              && clause.get(i + 2).form().matches("weeks|months|years");
      if (aged) {
        whole.add(new Token("of", "ADP"));
      }
    }
    return whole;
  }

  /** "on oxygen machine". */
  private static boolean compound(List<Token> clause, int at) {
    return at + 1 < clause.size()
        && clause.get(at).is("NOUN")
        && !clause.get(at).form().endsWith("s")
        && clause.get(at - 1).is("ADP", "VERB")
        && clause.get(at + 1).is("NOUN")
        && clause.get(at + 1).form().matches("machine|seat|letter|card|ticket|number|alarm");
  }

  /** "3 times", where it was written "3 time". */
  private static Token counting(List<Token> clause, int at) {
    Token token = sounding(clause, at);
    boolean many =
        Grammar.form(clause, at - 1).matches("([2-9]|[1-9]\\d+|two|three|four|five|six|seven|ten)")
            && token.form().matches("time|day|week|month|hour|minute|call|email|letter|message")
            && (at + 1 == clause.size() || !clause.get(at + 1).is("NOUN", "PROPN", "ADJ"))
            && !Grammar.form(clause, at + 1).matches("period|old|slot");
    return many ? token.saying(token.text() + "s") : token;
  }

  /** "an activation letter", however hurriedly it was written. */
  private static Token sounding(List<Token> clause, int at) {
    boolean vowel =
        Grammar.form(clause, at + 1).matches("([aeio]|un(?!i|a\\b)|up|um).*")
            && !Grammar.form(clause, at + 1).matches("(one|once|euro|eu).*");
    return clause.get(at).form().equals("a") && vowel
        ? clause.get(at).saying("an")
        : clause.get(at);
  }
}
