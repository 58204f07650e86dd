package dev.attune.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises closing words and the lines of a signature, one line at a time. */
final class Closings {

  private static final int LONGEST = 80;
  private static final int MOST_WORDS = 8;
  private static final int MOST_NAME_WORDS = 4;

  private static final Set<String> FORMULAS = Phrases.in("closings.txt");
  private static final Pattern THANKS =
      Pattern.compile(
          "(?iu)((many|with|kind)? ?thanks|thank you|thx|cheers|merci|danke|gracias|take"
              + " care)\\s*[,.!]*");
  private static final Pattern NAME_WORD =
      Pattern.compile(
          "(?u)[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'’\\-]*\\.?|&|(?i:of|and|the|de|da|van|von|der|for|at|x+)");
  private static final Pattern CONTACT =
      Pattern.compile(
          "(?iu)\\+?\\(?\\d[\\d"
              + " ()/.-]{6,}\\d|\\S@\\S|https?://|www\\.|\\||^(tel|phone|mobile|fax|m|t|ext)\\b[.:]?"
              + " ?[+(]?\\d");
  private static final Pattern SENTENCE_END = Pattern.compile("(?u).*[.!?…][)\"”’]*");
  private static final Pattern ABBREVIATED =
      Pattern.compile("(?iu).*\\b(\\p{L}|inc|ltd|llc|co|corp|dept|dr|mr|mrs|ms|jr|sr|e\\.v)\\.");
  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?iu).*\\b((?-i:I)|i'm|i've|i'll|we|we'll|you|your|(?-i:[iI]t)|is|are|was|will|have|has|can|please|sorry|thanks?|welcome|yes|no|not|got|done|sure|great|ok|okay|hope|let|call|reply)\\b.*");
  private static final Pattern POSTSCRIPT = Pattern.compile("(?iu)p\\.? ?s\\.?\\b.*");
  private static final Pattern TEAM =
      Pattern.compile(
          "(?iu)(your|the) ([\\p{L}\\p{N}&'’.\\-]+ ){0,5}(team|service|support|desk|office)");

  private Closings() {}

  /**
   * Closing words alone on their line, in one tongue or two, perhaps with a name behind a comma.
   */
  static boolean formula(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    int comma = line.indexOf(',');
    int slash = line.indexOf('/');
    return listed(line)
        || (slash > 0 && listed(line.substring(0, slash)) && listed(line.substring(slash + 1)))
        || (comma > 0
            && listed(line.substring(0, comma))
            && signs(line.substring(comma + 1).strip()));
  }

  /** Closing words or thanks with a name behind them, and nothing else. */
  static boolean signedOff(String words) {
    int end = 0;
    while (end < words.length() && ",.!".indexOf(words.charAt(end)) < 0) {
      end++;
    }
    return end < words.length() - 1
        && (listed(words.substring(0, end)) || thanks(words.substring(0, end)))
        && name(words.substring(end + 1).strip());
  }

  private static boolean listed(String words) {
    String bare = words.strip().replaceAll("[ ,.!]+$", "").toLowerCase(Locale.ROOT);
    return FORMULAS.contains(bare);
  }

  /** Words that thank in one place and close in another. */
  static boolean thanks(String line) {
    return line.length() <= LONGEST && THANKS.matcher(line).matches();
  }

  /** A name or title, beyond doubt. */
  static boolean name(String line) {
    String[] words = line.split("[ ,]+", -1);
    if (words.length > MOST_NAME_WORDS || line.isEmpty() || SPOKEN.matcher(line).matches()) {
      return false;
    }
    for (String word : words) {
      if (!word.isEmpty() && !NAME_WORD.matcher(word).matches()) {
        return false;
      }
    }
    return !ends(line) && Character.isUpperCase(line.codePointAt(0));
  }

  /** A line that may stand in a signature: name, title, firm, address, telephone. */
  static boolean signs(String line) {
    if (line.length() > LONGEST || POSTSCRIPT.matcher(line).matches() || ends(line)) {
      return false;
    }
    return contact(line)
        || TEAM.matcher(line).matches()
        || (!SPOKEN.matcher(line).matches() && capitalised(line));
  }

  /** A line with a telephone number, an address or a bar between particulars. */
  static boolean contact(String line) {
    return line.length() <= LONGEST
        && CONTACT.matcher(line).find()
        && !SPOKEN.matcher(line).matches()
        && !ends(line);
  }

  private static boolean capitalised(String line) {
    String[] words = line.split(" +", -1);
    long large = Arrays.stream(words).filter(Closings::large).count();
    return words.length <= MOST_WORDS && 2 * large >= words.length;
  }

  private static boolean large(String word) {
    int first = word.isEmpty() ? ' ' : word.codePointAt(0);
    return !Character.isLowerCase(first);
  }

  /** A line that says something, so that it can't stand in a signature. */
  static boolean speaks(String line) {
    return !line.isEmpty() && !signs(line);
  }

  /** True when a sentence ends with the line. */
  static boolean ends(String line) {
    return SENTENCE_END.matcher(line).matches() && !ABBREVIATED.matcher(line).matches();
  }
}
