package dev.attune.engine;

import dev.attune.engine.rules.CueWords;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Some of a customer's words that can be quoted by themselves, none of them changed.
 *
 * @param words one line, without a mark at the end
 * @param form what kind of thing is said
 * @param kinds what it tells of, gravest first; see {@link Kinds}
 * @param shape how well it stands by itself, verbs aside; only differences mean something
 */
record Quotable(String words, Form form, List<String> kinds, int shape) {

  /** What is said: something that is so, something that is asked, something to be done. */
  enum Form {
    STATEMENT,
    QUESTION,
    REQUEST
  }

  /** "Nice paintwork I guess". */
  private static final Pattern WRY =
      Pattern.compile(
          "(?i)\\b(i guess|i suppose|at most|at best|for nothing|well done you|classic|oh"
              + " great)\\b");

  /** "Can you help me": of what, the words don't say. */
  private static final Pattern BARE =
      Pattern.compile(
          "(?i)^(?:\\b(?:please|pls|kindly|can|could|would|will|is|there|you|u|someone|somebody|anyone|anybody"
              + "|who|any|some|need|i|we|us|me|to|my|with|this|that|it|here|out|a|help|assist|assistance"
              + "|advice|advise|thanks|thank|asap|check|reply|respond|appreciated|welcome|much|greatly|be"
              + "|look|into|fix|sort|do|something)\\b[\\s,?!.]*)+$");

  Quotable {
    kinds = List.copyOf(kinds);
  }

  boolean tells() {
    return form == Form.STATEMENT;
  }

  /** Praise or thanks that are meant so. */
  boolean pleases() {
    return !wry() && CueWords.pleased(words);
  }

  boolean wry() {
    return WRY.matcher(words).find();
  }

  /** A request that names no matter. */
  boolean bare() {
    return !tells() && BARE.matcher(words).matches();
  }

  boolean grave() {
    return Kinds.grave(kinds);
  }
}
