package dev.attune.export;

/**
 * Makes hostile text fit for files, so that lengths and offsets stay true: JSON has an escape for
 * each unit that can't stand, in tables it becomes one replacement character.
 */
final class CleanText {

  private static final char REPLACEMENT = '\uFFFD';
  private static final char LAST_IN_XML = '\uFFFD';

  private CleanText() {}

  /** JSON with escapes for half surrogate pairs, which UTF-8 can't hold; they stand in strings. */
  static String inJson(String json) {
    StringBuilder escaped = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char unit = json.charAt(i);
      if (!Character.isSurrogate(unit)) {
        escaped.append(unit);
      } else if (paired(json, i)) {
        escaped.append(unit).append(json.charAt(++i));
      } else {
        escaped.append("\\u").append(Integer.toHexString(unit));
      }
    }
    return escaped.toString();
  }

  /**
   * Without half surrogate pairs, and without control characters, which XML can't hold and which
   * end a text in many readers.
   */
  static String forTables(String text) {
    StringBuilder cleaned = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (paired(text, i)) {
          i++;
        } else {
          cleaned.setCharAt(i, REPLACEMENT);
        }
      } else if (!printable(text.charAt(i))) {
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
