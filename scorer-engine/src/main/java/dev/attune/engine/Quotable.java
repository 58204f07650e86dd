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

  boolean grave() {
    return Kinds.grave(kinds);
  }
}
