package dev.attune.engine.rules;

import dev.attune.text.Span;

/**
 * One sentence of a text.
 *
 * @param first index of its first word; {@code end} the index behind its last
 * @param asks true when a question mark stands in it
 */
record Sentence(Span span, int first, int end, boolean asks) {

  int length() {
    return end - first;
  }
}
