package dev.attune.engine.mirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns what a customer asks to be done into "to freeze my account". */
final class Request {

  private static final Set<String> MODALS = Set.of("can", "could", "would", "will");
  private static final Set<String> PLEAS = Set.of("please", "kindly", "just", "pls");
  private static final Set<String> DOING =
      Set.of(
          "cancel", "change", "leave", "send", "call", "ring", "tell", "give", "stop", "freeze",
          "close", "refund", "help", "let", "check", "fix", "add", "remove", "take", "move",
          "bring", "make", "confirm", "update", "delete", "book", "listen", "explain", "sort",
          "come", "get", "pass", "keep", "answer", "reply", "unlock", "replace", "collect");

  private Request() {}

  /**
   * What is asked for, beginning with "to".
   *
   * @param clause as written
   * @param words the same without "please" and the like around it
   */
  static Optional<List<Token>> of(List<Token> clause, List<Token> words) {
    if (words.size() > 2
        && words.get(0).says(MODALS)
        && Grammar.form(words, 1).matches("you|someone|somebody|anyone")) {
      return Optional.of(to(Beginnings.linksLeft(words.subList(2, words.size()))))
          .map(Request::withoutLeast)
          .filter(request -> request.size() > 1 && request.get(1).is("VERB"));
    }
    Token first = words.get(0);
    boolean pleads = clause.stream().anyMatch(token -> token.says(PLEAS));
    boolean does = first.is("VERB") && (first.says(DOING) || (pleads && bare(first)));
    return does && words.size() > 1 ? Optional.of(to(words)) : Optional.empty();
  }

  /** "could you at least post it" asks to post it. */
  private static List<Token> withoutLeast(List<Token> request) {
    boolean least =
        Grammar.form(request, 1).equals("at") && Grammar.form(request, 2).equals("least");
    return least ? to(request.subList(3, request.size())) : request;
  }

  private static boolean bare(Token verb) {
    return !verb.form().matches(".*(ed|ing|en)|got|sent|lost|paid|bought|took|want|need|like|know");
  }

  private static List<Token> to(List<Token> words) {
    List<Token> all = new ArrayList<>();
    all.add(new Token("to", "PART"));
    all.addAll(words);
    return all;
  }
}
