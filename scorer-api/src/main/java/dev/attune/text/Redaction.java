package dev.attune.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a text what could tell who it is about, before it is shown beyond its ticket:
 * addresses, numbers of people and things, links, and names as far as they are known or stand where
 * names stand. Placeholders such as {@code [name]} take their place, so lengths and offsets change;
 * a {@link MappedText} leads back.
 *
 * <p>Rather too much than too little is taken out, yet no rule finds every name: a person should
 * look before anything leaves the firm. Pure and thread-safe; time is linear to the text.
 */
public final class Redaction {

  private static final Pattern LINK = Pattern.compile("(?iu)\\b(?:https?://|www\\.)[^\\s<>\"]+");
  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})+");
  private static final Pattern IBAN =
      Pattern.compile("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\\b");
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])[+(]{0,2}\\d(?:[ ()/.-]{0,2}\\d){5,24}(?![\\p{L}\\p{N}])");
  private static final Pattern DATE =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}");
  private static final Pattern REFERENCE =
      Pattern.compile("\\b(?=[A-Z0-9-]*\\d{3})[A-Z]{1,6}[A-Z0-9]*(?:-[A-Z0-9]+)*\\b|#\\d{3,}");
  private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}'’-]+|\\p{Lu}\\.";
  private static final Pattern ADDRESSED =
      Pattern.compile(
          "(?u)(?<=\\b(?:Hi|Hey|Hello|Dear|Hallo|Liebe|Lieber|Bonjour|Hola|Ciao|Mr|Mrs|Ms|Miss|Dr|Mr\\.|Mrs\\.|Ms\\.|Dr\\.|Frau|Herr)"
              + " )(?:"
              + NAME
              + ")(?: (?:"
              + NAME
              + ")){0,3}");
  private static final Pattern TITLE =
      Pattern.compile("(?:Mr|Mrs|Ms|Miss|Dr|Frau|Herr|Sir|Madam|Customer|Team|Member)\\.?");
  private static final int CARD_SHORTEST = 13;
  private static final int CARD_LONGEST = 19;
  private static final int SHORTEST_NAME = 2;

  private Redaction() {}

  /**
   * The text without what identifies people.
   *
   * @param names display names known from the ticket; each of their words is taken out wherever it
   *     stands as a word, whatever its case
   */
  public static String of(String text, Collection<String> names) {
    return of(MappedText.of(text), names).value();
  }

  /** The same for a text whose places must be found again. */
  public static MappedText of(MappedText text, Collection<String> names) {
    MappedText redacted =
        text.replace(LINK, link -> "[link]")
            .replace(EMAIL, email -> "[e-mail]")
            .replace(IBAN, iban -> "[account]")
            .replace(DIGITS, Redaction::number)
            .replace(REFERENCE, reference -> "[reference]")
            .replace(ADDRESSED, name -> TITLE.matcher(name).matches() ? name : "[name]");
    return signed(known(redacted, names));
  }

  private static MappedText known(MappedText text, Collection<String> names) {
    List<String> words = new ArrayList<>();
    for (String name : names) {
      for (String word : name.split("[^\\p{L}\\p{M}'’-]+", -1)) {
        if (word.length() >= SHORTEST_NAME) {
          words.add(Pattern.quote(word));
        }
      }
    }
    return words.isEmpty()
        ? text
        : text.replace(
            Pattern.compile(
                "(?iu)(?<![\\p{L}\\[])(?:" + String.join("|", words) + ")(?![\\p{L}\\]])"),
            word -> "[name]");
  }

  /** Names that stand below closing words. */
  private static MappedText signed(MappedText text) {
    List<Span> names = new ArrayList<>();
    boolean closing = false;
    int start = 0;
    for (String line : text.value().split("(?<=\n)", -1)) {
      String words = line.strip();
      if (closing && Closings.name(words)) {
        int from = start + line.indexOf(words);
        names.add(new Span(from, from + words.length()));
      }
      closing = Closings.formula(words) || Closings.thanks(words) || (closing && words.isEmpty());
      start += line.length();
    }
    return text.replace(names, "[name]");
  }

  private static String number(String number) {
    if (DATE.matcher(number).matches()) {
      return number;
    }
    String digits = number.replaceAll("\\D", "");
    boolean card =
        digits.length() >= CARD_SHORTEST && digits.length() <= CARD_LONGEST && checksOut(digits);
    return card
        ? "[card]"
        : number.startsWith("+") || number.startsWith("0") ? "[phone]" : "[number]";
  }

  /** The check digit of payment cards. */
  private static boolean checksOut(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : 2 * digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }
}
