package dev.attune.engine.rules;

/** Where a word ends: letters and digits, with the marks that belong inside them. */
final class Letters {

  private static final String CURRENCY = "£$€¥";
  private static final String INSIDE_NUMBER = ".,:/-";
  private static final String INSIDE_WORD = "'\u2019.@_";

  private Letters() {}

  /** The end of the word that starts at {@code at}; {@code at} itself where none starts. */
  static int wordEnd(String text, int at, int limit) {
    int i = at;
    if (CURRENCY.indexOf(text.charAt(i)) >= 0
        && i + 1 < limit
        && Character.isDigit(text.charAt(i + 1))) {
      i++;
    }
    if (!Character.isLetterOrDigit(text.charAt(i))) {
      return at;
    }
    while (i < limit && (Character.isLetterOrDigit(text.charAt(i)) || inside(text, i, limit))) {
      i++;
    }
    return i;
  }

  private static boolean inside(String text, int i, int limit) {
    if (i + 1 >= limit) {
      return false;
    }
    char before = text.charAt(i - 1);
    char after = text.charAt(i + 1);
    if (INSIDE_NUMBER.indexOf(text.charAt(i)) >= 0
        && Character.isDigit(before)
        && Character.isDigit(after)) {
      return true;
    }
    return INSIDE_WORD.indexOf(text.charAt(i)) >= 0
        && Character.isLetter(before)
        && Character.isLetter(after);
  }
}
