package dev.attune.engine.mirror;

import java.util.List;
import java.util.Set;

/** What stands before a clause and is no part of it. */
final class Beginnings {

  private static final Set<String> LINKS =
      Set.of(
          "and",
          "but",
          "so",
          "because",
          "as",
          "or",
          "well",
          "also",
          "then",
          "anyway",
          "honestly",
          "plus",
          "please",
          "ok",
          "okay",
          "yes",
          "no",
          "hi",
          "hello",
          "hey",
          "sorry",
          "basically",
          "actually",
          "now",
          "oh",
          "though",
          "although",
          "that",
          "which");

  private static final List<List<String>> ASKING_LEAVE =
      List.of(
          List.of("may", "i", "ask"),
          List.of("can", "i", "ask"),
          List.of("could", "i", "ask"),
          List.of("do", "you", "know"),
          List.of("can", "you", "tell", "me"),
          List.of("could", "you", "tell", "me"),
          List.of("can", "you", "say"),
          List.of("could", "you", "say"),
          List.of("can", "you", "let", "me", "know"),
          List.of("could", "you", "let", "me", "know"),
          List.of("can", "you", "confirm"),
          List.of("could", "you", "confirm"),
          List.of("can", "you", "tell", "us"),
          List.of("could", "you", "tell", "us"),
          List.of("can", "you", "please", "tell", "us"),
          List.of("could", "you", "please", "tell", "us"),
          List.of("please", "tell", "us"),
          List.of("let", "us", "know"),
          List.of("just", "wondering"),
          List.of("i", "was", "wondering"),
          List.of("just", "want", "to", "know"),
          List.of("i", "just", "want", "to", "know"),
          List.of("i", "want", "to", "know"),
          List.of("i", "would", "like", "to", "know"),
          List.of("i", "need", "to", "know"),
          List.of("i", "would", "be", "grateful", "to", "know"),
          List.of("could", "you", "please", "tell", "me"),
          List.of("can", "you", "please", "tell", "me"),
          List.of("can", "someone", "tell", "me"),
          List.of("can", "you", "explain"),
          List.of("could", "you", "explain"),
          List.of("can", "you", "advise"),
          List.of("please", "tell", "me"),
          List.of("tell", "me"),
          List.of("tell", "us"),
          List.of("let", "me", "know"),
          List.of("any", "chance", "of", "knowing"),
          List.of("any", "idea"));

  /** What is said before what is meant. */
  private static final List<List<String>> LEADING_UP =
      List.of(
          List.of("i", "just", "wanted", "to", "say"),
          List.of("just", "wanted", "to", "say"),
          List.of("i", "wanted", "to", "say"),
          List.of("just", "want", "to", "say"),
          List.of("i", "just", "want", "to", "say"),
          List.of("i", "wish", "to", "say"),
          List.of("i", "would", "like", "to", "say"),
          List.of("just", "to", "say"),
          List.of("just", "so", "you", "know"),
          List.of("quick", "question"),
          List.of("quick", "q"),
          List.of("hey", "quick", "question"),
          List.of("hey", "quick", "q"),
          List.of("i", "have", "a", "question"),
          List.of("one", "tiny", "thing"),
          List.of("since", "then"));

  private Beginnings() {}

  /** Without "and", "please", "hi", "since then". */
  static List<Token> linksLeft(List<Token> clause) {
    int at = leadingUp(clause);
    while (at < clause.size()
        && !asksWhich(clause, at)
        && (clause.get(at).is("PUNCT", "INTJ", "SYM", "X")
            || addressed(clause.get(at))
            || (clause.get(at).says(LINKS) && !subjectThat(clause, at)))) {
      at++;
    }
    return clause.subList(at, clause.size());
  }

  /** "which part" asks; "which never came" goes on. */
  private static boolean asksWhich(List<Token> clause, int at) {
    return clause.get(at).form().equals("which")
        && at + 1 < clause.size()
        && clause.get(at + 1).is("NOUN", "ADJ");
  }

  /** "@Shop", "#fail". */
  private static boolean addressed(Token token) {
    return "@#".indexOf(token.text().charAt(0)) >= 0;
  }

  private static int leadingUp(List<Token> clause) {
    return LEADING_UP.stream()
        .filter(words -> clause.size() > words.size() && begins(clause, words))
        .mapToInt(List::size)
        .max()
        .orElse(0);
  }

  private static boolean begins(List<Token> clause, List<String> forms) {
    return forms.equals(clause.stream().limit(forms.size()).map(Token::form).toList());
  }

  /** "that is" begins a clause of its own; "that the" doesn't. */
  private static boolean subjectThat(List<Token> clause, int at) {
    String form = clause.get(at).form();
    return (form.equals("that") && Grammar.verb(clause, at + 1) != Grammar.NONE)
        || (form.equals("no") && !clause.get(at).is("INTJ"));
  }

  /** Without the "please" behind it. */
  static List<Token> withoutPlea(List<Token> words) {
    boolean pleads =
        Grammar.form(words, words.size() - 1)
            .matches("please|thanks|thx|asap|mate|guys|folks|lads|x|xx|though|tho");
    boolean doubts =
        words.size() > 3
            && Grammar.form(words, words.size() - 2).equals("or")
            && Grammar.form(words, words.size() - 1).matches("what|not|no");
    if (doubts) {
      return withoutPlea(words.subList(0, words.size() - 2));
    }
    boolean breaks =
        words.size() > 2
            && Grammar.form(words, words.size() - 1).equals("now")
            && words.get(words.size() - 2).is("CCONJ");
    if (breaks) {
      return words.subList(0, words.size() - 2);
    }
    return pleads ? withoutPlea(words.subList(0, words.size() - 1)) : words;
  }

  /** Without "could you tell me", so that "when it comes" is left. */
  static List<Token> politenessLeft(List<Token> question) {
    List<Token> left = linksLeft(question);
    for (List<String> leave : ASKING_LEAVE) {
      if (left.size() > leave.size() && begins(left, leave)) {
        return linksLeft(left.subList(leave.size(), left.size()));
      }
    }
    return left;
  }
}
