package dev.attune.export;

/**
 * Makes hostile text fit for files. Each unit that can't stand becomes one replacement character,
 * so that lengths and offsets stay true.
 */
final class CleanText {

  private static final char REPLACEMENT = '\uFFFD';
  private static final char LAST_IN_XML = '\uFFFD';

  private CleanText() {}

  /** Without half surrogate pairs, which UTF-8 can't hold. */
  static String forUtf8(String text) {
    return clean(text, false);
  }

  /** Also without control characters, which XML can't hold and which end a text in many readers. */
  static String forTables(String text) {
    return clean(text, true);
  }

  private static String clean(String text, boolean controlsToo) {
    StringBuilder cleaned = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (paired(text, i)) {
          i++;
        } else {
          cleaned.setCharAt(i, REPLACEMENT);
        }
      } else if (controlsToo && !printable(text.charAt(i))) {
        cleaned.setCharAt(i, REPLACEMENT);
      }
    }
    return cleaned.toString();
  }

  private static boolean paired(String text, int at) {
    return at + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
  }

  private static boolean printable(char c) {
    return c >= ' ' ? c <= LAST_IN_XML : c == '\t' || c == '\n' || c == '\r';
  }
}
