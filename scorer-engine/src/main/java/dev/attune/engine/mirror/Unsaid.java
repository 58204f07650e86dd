package dev.attune.engine.mirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts the "I" back where hurried people leave it out: "lost my card", "still waiting". */
final class Unsaid {

  private static final int LONGEST_THING = 4;
  private static final Set<String> DID =
      Set.of(
          "bought",
          "ordered",
          "booked",
          "paid",
          "pressed",
          "tried",
          "lost",
          "need",
          "want",
          "wanted",
          "needed",
          "drove",
          "took",
          "got",
          "went",
          "waited",
          "called",
          "rang",
          "emailed",
          "signed",
          "moved",
          "stood",
          "sat",
          "sent",
          "filled",
          "dropped",
          "returned",
          "wrote",
          "spent",
          "applied",
          "submitted",
          "uploaded",
          "changed",
          "put",
          "trained",
          "missed",
          "did",
          "do",
          "ca",
          "have",
          "had",
          "could",
          "would",
          "live",
          "work",
          "feel",
          "flew",
          "landed",
          "woke",
          "forgot",
          "found",
          "cancelled",
          "reported",
          "noticed",
          "clicked",
          "entered",
          "typed");
  private static final Set<String> BEING =
      Set.of("waiting", "stuck", "shaking", "stranded", "freezing", "sitting", "standing");
  private static final Set<String> SUFFERED =
      Set.of("charged", "banned", "blocked", "overcharged", "refused", "double-charged");
  private static final Set<String> BEFORE = Set.of("just", "still", "only", "also", "already");

  private Unsaid() {}

  /** The same where nothing is left out. */
  static List<Token> subject(List<Token> words) {
    if (bare(words)) {
      return with(
          words, new Token(words.get(0).form().matches(Tokens.FAMILY) ? "my" : "the", "DET"));
    }
    if (thing(words.get(0)) && Grammar.form(words, 1).matches("been|gone|arrived")) {
      List<Token> has = new ArrayList<>(words);
      has.add(1, new Token(words.get(0).form().endsWith("s") ? "have" : "has", "AUX"));
      return with(has, new Token("the", "DET"));
    }
    boolean absent =
        words.size() > 2
            && words.get(0).is("NOUN", "PROPN")
            && Grammar.form(words, 1).equals("not")
            && Grammar.form(words, 2).matches("arrived|come|turned|delivered|received");
    if (absent) {
      boolean passive = Grammar.form(words, 2).matches("delivered|received");
      List<Token> has = new ArrayList<>(words);
      has.add(1, new Token(words.get(0).form().endsWith("s") ? "have" : "has", "AUX"));
      if (passive) {
        has.add(3, new Token("been", "AUX"));
      }
      has.set(0, words.get(0).saying(words.get(0).form()));
      has.add(0, new Token("the", "DET"));
      return has;
    }
    int at = 0;
    while (at < words.size() - 1 && words.get(at).says(BEFORE)) {
      at++;
    }
    Token first = words.get(at);
    if (words.stream().anyMatch(token -> token.form().matches("me|us|i|we"))) {
      return words;
    }
    if (first.says(SUFFERED) && first.is("VERB")) {
      return with(words, new Token("I", "PRON"), new Token("was", "AUX"));
    }
    if (first.form().equals("left") && words.get(at + 1).is("DET", "PRON")) {
      return with(words, new Token("I", "PRON"));
    }
    if (first.form().equals("got") && words.get(at + 1).is("DET")) {
      return words; // whoever it was that got it
    }
    boolean negated = Grammar.form(words, at + 1).equals("n't");
    if (first.says(DID) && (first.is("VERB") || negated)) {
      return with(words, new Token("I", "PRON"));
    }
    if (first.says(BEING)) {
      return with(words, new Token("I", "PRON"), new Token("'m", "AUX"));
    }
    boolean been = first.form().equals("been") && words.size() > at + 2;
    return been && words.get(at + 1).form().matches("waiting|left|told|trying|stuck|on|without")
        ? with(words, new Token("I", "PRON"), new Token("'ve", "AUX"))
        : words;
  }

  /** "wedding is tomorrow", "rent goes out on Friday". */
  private static boolean bare(List<Token> words) {
    int end = 0;
    while (end < words.size() && end < LONGEST_THING && thing(words.get(end))) {
      end++;
    }
    int place = end;
    if (end > 0 && end < words.size() && words.get(end).is("ADP")) {
      place = Grammar.thing(words, end + 1);
    }
    if (place == Grammar.NONE
        || (place > end && words.get(0).is("PROPN") && !words.get(1).is("NOUN"))) {
      return false;
    }
    return end > 0
        && place < words.size() - 1
        && !words.get(end - 1).form().matches(".*(s|\\d.*)")
        && words.get(place).is("AUX", "VERB")
        && !words
            .get(place)
            .form()
            .matches(place > end ? ".*ing|due|gone" : ".*(ed|ing|en)|due|gone");
  }

  /** A noun, also one with a capital because it stands first. */
  private static boolean thing(Token token) {
    return (token.is("NOUN") && !token.form().equals("people")) || Articles.counted(token);
  }

  private static List<Token> with(List<Token> words, Token... before) {
    List<Token> all = new ArrayList<>(List.of(before));
    all.add(
        words.get(0).is("PROPN") && !words.get(1).is("NOUN") && !Articles.counted(words.get(0))
            ? words.get(0)
            : words.get(0).saying(words.get(0).form()));
    all.addAll(words.subList(1, words.size()));
    return all;
  }
}
