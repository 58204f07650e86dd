package dev.attune.text;

import java.util.regex.Pattern;

/**
 * What changes how words look and not what they say: the marks that chat tools and Markdown leave
 * around bold, slanted and struck words, emoji, and more than one blank between words.
 */
final class Emphasis {

  private static final Pattern PAIR =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}*_~])(\\*\\*|__|~~|\\*|_)(?=[\\p{L}\\p{N}])([^*_~]{1,80}?)"
              + "(?<=[\\p{L}\\p{N}.,:!?])\\1(?![\\p{L}\\p{N}*_~])");

  private static final Pattern EMOJI =
      Pattern.compile("[\\p{So}\\x{1F3FB}-\\x{1F3FF}\\x{FE0F}\\x{200D}]+");
  private static final int FIRST_SYMBOL = 0x2000;
  private static final Pattern BLANKS = Pattern.compile("[ \\t]{2,}");

  private Emphasis() {}

  /** The words alone: "**Hi** Anna 🙂" reads "Hi Anna"; emoji alone stay. */
  static String without(String words) {
    String plain = words.chars().anyMatch(Emphasis::symbol) ? bare(words) : words;
    String even = plain.contains("  ") ? BLANKS.matcher(plain).replaceAll(" ") : plain;
    return even.indexOf('*') < 0 && even.indexOf('_') < 0 && even.indexOf('~') < 0
        ? even
        : PAIR.matcher(even).replaceAll("$2");
  }

  /** Most lines have none, and a look at their letters is cheaper than a pattern. */
  private static boolean symbol(int letter) {
    return letter >= FIRST_SYMBOL;
  }

  private static String bare(String words) {
    String plain = EMOJI.matcher(words).replaceAll(" ").strip();
    return plain.isEmpty() ? words : plain;
  }
}
