package dev.attune.engine;

import java.util.List;

/**
 * Some of a customer's words that can be quoted by themselves, none of them changed.
 *
 * @param words one line, without a mark at the end
 * @param form what kind of thing is said
 * @param kinds what it tells of, gravest first; see {@link Kinds}
 * @param shape how well it stands by itself; only differences mean something
 */
record Quotable(String words, Form form, List<String> kinds, int shape) {

  /** What is said: something that is so, something that is asked, something to be done. */
  enum Form {
    STATEMENT,
    QUESTION,
    REQUEST
  }

  Quotable {
    kinds = List.copyOf(kinds);
  }

  boolean tells() {
    return form == Form.STATEMENT;
  }

  boolean grave() {
    return Kinds.grave(kinds);
  }
}
