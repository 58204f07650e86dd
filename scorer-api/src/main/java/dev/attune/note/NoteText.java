package dev.attune.note;

import java.util.regex.Pattern;

/**
 * Makes feedback fit to stand in a note. It quotes what people wrote, so it may hold anything: what
 * a helpdesk would expand, what we would take for a mark of ours, what would break the layout.
 */
final class NoteText {

  private static final int LONGEST = 600;
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cs}\\u2060\\u200b\\ufeff]+");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(?=[{%])");
  private static final Pattern MARK = Pattern.compile("AT(?=-[0-9A-Z]{4}-)");

  private NoteText() {}

  /** One line, at most {@value #LONGEST} units long and free of half surrogates. */
  static String of(String said) {
    String line = UNPRINTABLE.matcher(said).replaceAll(" ").strip();
    line = PLACEHOLDER.matcher(line).replaceAll("{ ");
    return shortened(MARK.matcher(line).replaceAll("AT "));
  }

  private static String shortened(String line) {
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return line.substring(0, end).stripTrailing() + "…";
  }
}
