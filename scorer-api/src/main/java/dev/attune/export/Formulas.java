package dev.attune.export;

/** Keeps spreadsheets from running text that people, perhaps hostile ones, wrote into a message. */
final class Formulas {

  private static final String STARTERS = "=+-@\t\r\n＝＋－＠";
  private static final String APOSTROPHE = "'";

  private Formulas() {}

  /**
   * The text with an apostrophe before it where a spreadsheet would run it: when it begins, perhaps
   * behind blanks or invisible characters, with what begins a formula.
   */
  static String defused(String text) {
    int first = 0;
    while (first < text.length() && skipped(text.charAt(first))) {
      first++;
    }
    boolean runs = first < text.length() && STARTERS.indexOf(text.charAt(first)) >= 0;
    return runs ? APOSTROPHE + text : text;
  }

  private static boolean skipped(char c) {
    return STARTERS.indexOf(c) < 0
        && (Character.isWhitespace(c)
            || Character.isSpaceChar(c)
            || Character.getType(c) == Character.FORMAT);
  }
}
