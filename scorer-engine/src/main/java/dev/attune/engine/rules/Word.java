package dev.attune.engine.rules;

import dev.attune.text.Span;

/**
 * One word as rules see it.
 *
 * @param form lower case; a contraction gives two words ("I'll": "i", "will") that share its span
 * @param sentence position of its sentence in the text
 */
record Word(String form, Span span, int sentence) {

  boolean number() {
    return form.chars().anyMatch(Character::isDigit);
  }

  String stem() {
    return Stem.of(form);
  }
}
