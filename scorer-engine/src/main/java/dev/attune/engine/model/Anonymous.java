package dev.attune.engine.model;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in which everybody has the same name, whether greeted, thanked, signing or told of, all
 * countries are one, men and women are called alike, and neither emoji nor the marks that tools
 * leave for bold and slanted words stand: so that none of these can move a judgement. As long as
 * the text, with everything else at its place.
 */
final class Anonymous {

  private static final Pattern MARKS =
      Pattern.compile(
          "[*`~\\p{So}\\p{Sk}\\x{FE0F}\\x{200D}&&[^^]]|(?<![\\p{L}\\p{N}_])_+(?=[\\p{L}\\p{N}])"
              + "|(?<=[\\p{L}\\p{N}])_+(?![\\p{L}\\p{N}_])");

  private static final String NAME = "(\\p{Lu}[\\p{L}\\p{M}]+(?:[-'’]\\p{Lu}[\\p{L}\\p{M}]+)?)";

  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?i:hi|hello|hey|dear|thanks|thank +you|sorry|good +(?:morning|afternoon|evening)"
              + "|my +name +is|this +is),?[ \\t]+(?!(?i:there|all|team|everyone|sir|madam|valued"
              + "|customer|mr|mrs|ms|miss|dr|for|to|so|the|that|this|your|you|we|our|it|if|i|no"
              + "|not)\\b)"
              + NAME);

  private static final Pattern TITLED =
      Pattern.compile("\\b(?:Mr|Mrs|Ms|Miss|Dr)\\.?[ \\t]+" + NAME);

  private static final Pattern SIGNED =
      Pattern.compile("(?:(?:\\n|[.!?,] )[-–~ ]*+|\\^ ?)" + NAME + "(?: +" + NAME + ")?\\s*$");

  private static final String ANYBODY = "Jo";

  /** Of each pair the word that fits into the other's place. */
  private static final Map<String, String> ALIKE =
      Map.ofEntries(
          Map.entry("she", "he"),
          Map.entry("him", "her"),
          Map.entry("his", "her"),
          Map.entry("hers", "her"),
          Map.entry("himself", "herself"),
          Map.entry("mrs", "mr"),
          Map.entry("ms", "mr"),
          Map.entry("husband", "wife"),
          Map.entry("daughter", "son"),
          Map.entry("father", "mother"),
          Map.entry("dad", "mum"),
          Map.entry("mom", "mum"),
          Map.entry("brother", "sister"),
          Map.entry("girlfriend", "boyfriend"),
          Map.entry("uncle", "aunt"));

  private static final Pattern GENDERED =
      Pattern.compile(
          "\\b(?:" + String.join("|", ALIKE.keySet()) + ")\\b", Pattern.CASE_INSENSITIVE);

  private Anonymous() {}

  static String of(String text) {
    StringBuilder same = new StringBuilder(text);
    MARKS.matcher(text).results().forEach(mark -> put(same, mark.start(), mark.end(), ""));
    rename(NAMED, same);
    rename(TITLED, same);
    rename(SIGNED, same);
    Countries.hide(same);
    ProperNames.hide(same);
    GENDERED
        .matcher(same.toString())
        .results()
        .forEach(word -> put(same, word.start(), word.end(), alike(word.group())));
    return same.toString();
  }

  /** Shouted words stay shouted. */
  private static String alike(String word) {
    String other = ALIKE.getOrDefault(word.toLowerCase(Locale.ROOT), word);
    return word.equals(word.toUpperCase(Locale.ROOT)) ? other.toUpperCase(Locale.ROOT) : other;
  }

  private static void rename(Pattern pattern, StringBuilder text) {
    Matcher matcher = pattern.matcher(text.toString());
    while (matcher.find()) {
      put(text, matcher.start(1), matcher.end(1), ANYBODY);
      if (matcher.groupCount() > 1 && matcher.start(2) >= 0) {
        put(text, matcher.start(2), matcher.end(2), "");
      }
    }
  }

  /** Another word at a place, with blanks behind it. */
  static void put(StringBuilder text, int from, int to, String word) {
    for (int i = from; i < to; i++) {
      text.setCharAt(i, i - from < word.length() ? word.charAt(i - from) : ' ');
    }
  }
}
