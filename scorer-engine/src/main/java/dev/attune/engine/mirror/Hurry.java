package dev.attune.engine.mirror;

import java.util.List;

/** Where somebody in a hurry begins a new clause without any mark. */
final class Hurry {

  private Hurry() {}

  /**
   * @param at the word that may begin it, not the first
   * @param acted true where something has happened in the clause before
   */
  static boolean breaks(List<Token> tokens, int at, boolean acted) {
    Token token = tokens.get(at);
    if (token.form().equals("its")
        && (tokens.get(at - 1).is("NOUN")
            || Grammar.form(tokens, at + 1).matches("been|still|now|not"))) {
      return true; // "I need that money its rent week"
    }
    boolean lost =
        token.form().equals("lost")
            && tokens.get(at - 1).form().matches("month|week|year|today|now|.*day")
            && acted;
    if (lost) {
      return true; // "I can't pay this month lost my job"
    }
    return token.form().equals("no") // "power been off since 6 no update"
        && tokens.get(at - 1).is("ADV", "NOUN", "NUM")
        && acted
        && Grammar.thing(tokens, at) != Grammar.NONE;
  }
}
