package dev.attune.engine.mirror;

import java.util.List;
import java.util.Set;

/** Where in a clause its subject ends and its verb stands, as the parts of speech show it. */
final class Grammar {

  static final int NONE = -1;

  static final Set<String> FIRST = Set.of("i", "we");
  static final Set<String> CLITIC_VERBS = Set.of("'m", "'re", "'ve", "'ll", "'d");
  private static final Set<String> NOMINATIVE =
      Set.of(
          "i",
          "we",
          "you",
          "he",
          "she",
          "it",
          "they",
          "this",
          "that",
          "nobody",
          "noone",
          "someone",
          "somebody",
          "everyone",
          "everybody",
          "nothing",
          "everything",
          "something",
          "there");
  private static final Set<String> POSSESSIVE =
      Set.of("my", "our", "your", "his", "her", "their", "its");
  private static final Set<String> NEGATION = Set.of("n't", "not", "never");

  private Grammar() {}

  /** The index behind the subject that begins at a token, or {@link #NONE}. */
  static int subject(List<Token> tokens, int at) {
    if (at >= tokens.size()) {
      return NONE;
    }
    if (tokens.get(at).says(NOMINATIVE)) {
      return at + 1;
    }
    if (form(tokens, at).equals("no") && form(tokens, at + 1).equals("one")) {
      return at + 2;
    }
    return thing(tokens, at);
  }

  /** The index behind "my mother's old account", or {@link #NONE}. */
  static int thing(List<Token> tokens, int at) {
    boolean begun =
        at < tokens.size()
            && (tokens.get(at).is("DET", "NUM", "PROPN")
                || tokens.get(at).says(POSSESSIVE)
                || (tokens.get(at).is("NOUN") && tokens.get(at).form().endsWith("s")));
    if (!begun) {
      return NONE;
    }
    int end = at;
    boolean noun = false;
    while (end < tokens.size() && inThing(tokens, end, noun)) {
      noun |= tokens.get(end).is("NOUN", "PROPN");
      noun &= !form(tokens, end).equals("'s");
      end++;
    }
    if (form(tokens, end - 1).matches("years?|months?|weeks?") && form(tokens, end).equals("old")) {
      return end + 1; // "my 8 year old"
    }
    return noun ? end + (form(tokens, end).matches("ones?") ? 1 : 0) : NONE;
  }

  private static boolean inThing(List<Token> tokens, int at, boolean noun) {
    Token token = tokens.get(at);
    if (token.form().equals("'s")) {
      return noun && at + 1 < tokens.size() && tokens.get(at + 1).is("NOUN", "ADJ", "PROPN");
    }
    boolean numbered =
        noun
            && token.is("NUM")
            && !form(tokens, at + 1).matches("(day|week|month|year|hour|minute|time)s?");
    return token.is("NOUN", "PROPN")
        || numbered
        || (!noun && (token.is("DET", "ADJ", "NUM") || token.says(POSSESSIVE)));
  }

  /** The index behind a thing and what belongs to it: "the tip at Hollins Way". */
  static int thingAndPlace(List<Token> tokens, int at) {
    int end = subject(tokens, at);
    if (end != NONE && form(tokens, end).matches("home|back|there")) {
      end++;
    }
    while (end != NONE && end < tokens.size() && tokens.get(end).is("ADP")) {
      boolean day = form(tokens, end + 1).matches("today|yesterday|tonight");
      int further = day ? end + 2 : thing(tokens, end + 1);
      if (further == NONE || verb(tokens, further) == NONE) {
        return end;
      }
      end = further;
    }
    return end;
  }

  /** The index of the verb that follows, adverbs and negation passed over, or {@link #NONE}. */
  static int verb(List<Token> tokens, int at) {
    int i = at;
    while (i < tokens.size() && (tokens.get(i).is("ADV") || tokens.get(i).says(NEGATION))) {
      i++;
    }
    return i < tokens.size() && verb(tokens.get(i)) ? i : NONE;
  }

  /** True for "can I", "is my parcel": the verb before its subject. */
  static boolean inverted(List<Token> tokens, int at) {
    return at < tokens.size()
        && (tokens.get(at).is("AUX") || form(tokens, at).matches("does|do|did|can|could|is|are"))
        && subject(tokens, at + 1) != NONE;
  }

  static boolean verb(Token token) {
    return token.is("AUX", "VERB")
        || token.tag().startsWith("AUX+")
        || token.says(CLITIC_VERBS)
        || token.form().equals("'s");
  }

  static String form(List<Token> tokens, int at) {
    return at >= 0 && at < tokens.size() ? tokens.get(at).form() : "";
  }
}
