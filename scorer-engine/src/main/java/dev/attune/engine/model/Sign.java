package dev.attune.engine.model;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is counted in one side's words, up to {@link #ENOUGH}: once there, more of it
 * changes nothing.
 */
record Sign(Side side, String name, Pattern pattern) {

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
        Pattern.compile(parts[2], flags));
  }

  double count(String words) {
    Matcher matcher = pattern.matcher(words);
    int count = 0;
    while (count < ENOUGH && matcher.find()) {
      count++;
    }
    return count;
  }
}
