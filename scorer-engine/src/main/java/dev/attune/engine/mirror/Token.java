package dev.attune.engine.mirror;

import java.util.Locale;
import java.util.Set;

/**
 * One word or mark; a contraction gives two ("I'm": "I", "'m").
 *
 * @param text as it is to be written
 * @param tag its part of speech, as Universal Dependencies name it
 */
record Token(String text, String tag) {

  String form() {
    return text.toLowerCase(Locale.ROOT);
  }

  Token saying(String other) {
    return new Token(other, tag);
  }

  boolean is(String... tags) {
    return Set.of(tags).contains(tag);
  }

  boolean says(Set<String> forms) {
    return forms.contains(form());
  }

  /** "n't", "'s": written without a blank before it. */
  boolean clings() {
    return form().equals("n't") || text.startsWith("'") || ",;:.!?)".contains(text);
  }

  boolean word() {
    return !clings() && text.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
