package dev.attune.text;

import java.util.regex.Pattern;

/** The marks that chat tools and Markdown leave around bold, slanted and struck words. */
final class Emphasis {

  private static final Pattern PAIR =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}*_~])(\\*\\*|__|~~|\\*|_)(?=[\\p{L}\\p{N}])([^*_~]{1,80}?)"
              + "(?<=[\\p{L}\\p{N}.,:!?])\\1(?![\\p{L}\\p{N}*_~])");

  private Emphasis() {}

  /** The words alone: "**Hi** Anna" reads "Hi Anna". */
  static String without(String words) {
    return words.indexOf('*') < 0 && words.indexOf('_') < 0 && words.indexOf('~') < 0
        ? words
        : PAIR.matcher(words).replaceAll("$2");
  }
}
