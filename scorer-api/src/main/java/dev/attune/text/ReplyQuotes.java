package dev.attune.text;

import java.util.regex.Pattern;

/** Lines quoted with {@code >}, and the line above them that says who wrote them. */
final class ReplyQuotes {

  private static final Pattern FACE = Pattern.compile("[>][:;=8._-].*|>[<_.]+<?.*");
  private static final int MOST_LINES = 3;
  private static final int LONGEST = 300;

  private static final Pattern OPENS =
      Pattern.compile(
          "(?iu)(on|am|le|el|il|op|em|den|dne|w dniu|pada|ti|tarihinde|\\d{4}[-/.年]).*|.*\\d{4}.*");
  private static final Pattern WROTE =
      Pattern.compile(
          "(?iu).*\\b(wrote|writes|schrieb( .*)?|a écrit|escribi[óo]|ha scritto|schreef("
              + " .*)?|escreveu|skrev("
              + " .*)?|napisał(\\(a\\)|a)?|pisze|napsal(\\(a\\)|a)?|kirjoitti|yazdı|пишет|написала?)\\s?:?");
  private static final Pattern DATED = Pattern.compile(".*\\d.*");
  private static final Pattern STRONG =
      Pattern.compile("(?i).*(\\d{1,2}[:.h]\\d{2}\\b|<?[^ ]+@[^ ]+|\\b(19|20)\\d{2}\\b).*");
  private static final Pattern ADDRESSED =
      Pattern.compile(
          "(?iu).*\\b(you|i|we|sie|du|ich|wir|vous|je|nous|usted|yo)\\s+(wrote|schrieb\\w*|a(vez|i)?"
              + " écrit)\\s?:?|(?iu).*\\bschrieben sie\\b.*");

  private ReplyQuotes() {}

  static void cut(TextLines lines) {
    int end = lines.size();
    for (int i = 0; i < end; i++) {
      if (quoted(lines, i)) {
        lines.drop(i);
        continue;
      }
      int last = attributionEnd(lines, i);
      if (last >= 0) {
        i = cutAttribution(lines, i, last);
      }
    }
  }

  /** Drops an attribution, and all behind it where that must be history; returns the last line. */
  private static int cutAttribution(TextLines lines, int first, int last) {
    int next = last + 1;
    while (next < lines.size() && lines.line(next).blank()) {
      next++;
    }
    boolean quoteFollows = next < lines.size() && quoted(lines, next);
    if (quoteFollows) {
      lines.drop(first, last + 1);
    } else if (history(lines, first, last) && lines.previous(first - 1) >= 0) {
      lines.drop(first, lines.size());
      return lines.size();
    }
    return last;
  }

  private static boolean history(TextLines lines, int first, int last) {
    String line = joined(lines, first, last);
    return line.endsWith(":")
        && STRONG.matcher(line).matches()
        && !ADDRESSED.matcher(line).matches();
  }

  static boolean quoted(TextLines lines, int index) {
    String words = lines.words(index);
    if (!words.startsWith(">") || FACE.matcher(words).matches()) {
      return false;
    }
    boolean spaced = words.length() == 1 || words.charAt(1) == ' ' || words.charAt(1) == '>';
    return (spaced || beside(lines, index)) && !alone(lines);
  }

  private static boolean beside(TextLines lines, int index) {
    return (index > 0 && lines.words(index - 1).startsWith(">"))
        || (index + 1 < lines.size() && lines.words(index + 1).startsWith(">"));
  }

  /** A text of one line is no quoted mail, whatever it begins with. */
  private static boolean alone(TextLines lines) {
    return lines.size() == 1;
  }

  /** The last line of an attribution that begins at an index, or −1. */
  private static int attributionEnd(TextLines lines, int first) {
    if (!OPENS.matcher(lines.words(first)).matches()) {
      return -1;
    }
    int limit = Math.min(lines.size(), first + MOST_LINES);
    for (int last = first; last < limit && !lines.line(last).blank(); last++) {
      String line = joined(lines, first, last);
      if (line.length() > LONGEST) {
        return -1;
      }
      if (WROTE.matcher(line).matches() && DATED.matcher(line).matches()) {
        return last;
      }
    }
    return -1;
  }

  private static String joined(TextLines lines, int first, int last) {
    StringBuilder joined = new StringBuilder(lines.words(first));
    for (int i = first + 1; i <= last; i++) {
      joined.append(' ').append(lines.words(i));
    }
    return joined.toString();
  }
}
