package dev.attune.engine.training;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slips of the finger and of a keyboard. */
final class Spelling {

  private static final double SLIP = 0.05;
  private static final Pattern WORD = Pattern.compile("\\b[a-z]{4,}\\b");

  private Spelling() {}

  /** Five words in a hundred lose a letter or have two swapped. */
  static String slips(String text, Random random) {
    return WORD.matcher(text)
        .replaceAll(
            word ->
                Matcher.quoteReplacement(
                    random.nextDouble() < SLIP ? slip(word.group(), random) : word.group()));
  }

  private static String slip(String word, Random random) {
    int at = 1 + random.nextInt(word.length() - 2);
    return random.nextBoolean()
        ? word.substring(0, at) + word.substring(at + 1)
        : word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
  }

  /** Marks of the kind that chat tools leave in plain text, around the first word of each line. */
  static String marked(String text) {
    return text.replaceAll("(?m)^([\\w'’]+)", "**$1**");
  }
}
