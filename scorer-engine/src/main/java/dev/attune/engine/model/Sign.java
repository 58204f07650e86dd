package dev.attune.engine.model;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is counted in one side's words, up to {@link #ENOUGH}: once there, more of it
 * changes nothing.
 *
 * @param openings where it is worth trying
 */
record Sign(Side side, String name, Pattern pattern, Openings openings) {

  static final int ENOUGH = 2;

  enum Side {
    REPLY,
    ASKED
  }

  /** Reads {@code side name pattern}. */
  static Sign read(String line) {
    String[] parts = line.split(" ", 3);
    int flags =
        parts[1].equals("shout") || parts[1].equals("signed")
            ? 0
            : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return new Sign(
        Side.valueOf(parts[0].toUpperCase(Locale.ROOT)),
        parts[1],
        Pattern.compile(parts[2], flags),
        Openings.of(parts[2]));
  }

  double count(String words) {
    if (asks() && words.indexOf('?') < 0) {
      return 0;
    }
    return openings.told() ? countAtOpenings(words) : countAnywhere(words);
  }

  /** Ends with a question mark, for which it would look as far as a sentence goes at each word. */
  private boolean asks() {
    return pattern.pattern().endsWith("\\?");
  }

  private double countAnywhere(String words) {
    Matcher matcher = pattern.matcher(words);
    int count = 0;
    while (count < ENOUGH && matcher.find()) {
      count++;
    }
    return count;
  }

  /** The same, without trying where no match can begin. */
  private double countAtOpenings(String words) {
    Matcher matcher = pattern.matcher(words).useTransparentBounds(true).useAnchoringBounds(false);
    int count = 0;
    int at = openings.next(words, 0);
    while (count < ENOUGH && at >= 0) {
      boolean found = matcher.region(at, words.length()).lookingAt();
      count += found ? 1 : 0;
      at = openings.next(words, found ? matcher.end() : at + 1);
    }
    return count;
  }
}
