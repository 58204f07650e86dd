package dev.attune.engine.training;

import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slips of the finger, and other names for the same people. */
final class Spelling {

  private static final double SLIP = 0.05;
  private static final Pattern WORD = Pattern.compile("\\b[a-z]{4,}\\b");
  private static final Pattern NAMED =
      Pattern.compile("\\b(Hi|Hello|Dear|Hey|Thanks|Thank you|Sorry),? ([A-Z][a-zé]+)\\b");
  private static final Pattern GENDERED =
      Pattern.compile("\\b(he|she|him|his|husband|wife|son|daughter|mr|mrs|mother|father)\\b");
  private static final Map<String, String> OTHER =
      Map.ofEntries(
          Map.entry("he", "she"),
          Map.entry("she", "he"),
          Map.entry("him", "her"),
          Map.entry("his", "her"),
          Map.entry("husband", "wife"),
          Map.entry("wife", "husband"),
          Map.entry("son", "daughter"),
          Map.entry("daughter", "son"),
          Map.entry("mr", "mrs"),
          Map.entry("mrs", "mr"),
          Map.entry("mother", "father"),
          Map.entry("father", "mother"));

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

  /** Another name behind greetings and thanks. */
  static String renamed(String text, String name) {
    return NAMED
        .matcher(text)
        .replaceAll(greeting -> Matcher.quoteReplacement(greeting.group(1) + " " + name));
  }

  static String swappedGender(String text) {
    return GENDERED
        .matcher(text)
        .replaceAll(word -> OTHER.getOrDefault(word.group(), word.group()));
  }

  /** Marks of the kind that chat tools leave in plain text, around the first word of each line. */
  static String marked(String text) {
    return text.replaceAll("(?m)^([\\w'’]+)", "**$1**");
  }
}
