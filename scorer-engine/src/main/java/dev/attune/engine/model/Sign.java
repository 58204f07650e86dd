package dev.attune.engine.model;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is counted in one side's words, up to {@link #ENOUGH}: once there, more of it
 * changes nothing.
 *
 * @param openings where it is worth trying
 * @param asks true where every match ends with a question mark: it would look for one as far as a
 *     sentence goes, at each word
 */
record Sign(Side side, String name, Pattern pattern, Openings openings, boolean asks) {

  static final int ENOUGH = 2;

  /** What in a pattern may hold parentheses that open and close nothing. */
  private static final Pattern NO_GROUP = Pattern.compile("\\\\.|\\[[^]]*]");

  private static final Pattern GROUP = Pattern.compile("\\([^()]*\\)");

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
        Openings.of(parts[2]),
        parts[2].endsWith("\\?") && single(parts[2]));
  }

  /** True where no alternative stands outside of the groups. */
  private static boolean single(String pattern) {
    String outside = NO_GROUP.matcher(pattern).replaceAll("");
    while (GROUP.matcher(outside).find()) {
      outside = GROUP.matcher(outside).replaceAll("");
    }
    return outside.indexOf('|') < 0;
  }

  double count(String words) {
    if (asks && words.indexOf('?') < 0) {
      return 0;
    }
    return openings.told() ? countAtOpenings(words) : countAnywhere(words);
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
