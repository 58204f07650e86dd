package dev.attune.text;

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
  private static final int CARD_SHORTEST = 13;
  private static final int CARD_LONGEST = 19;
  private static final String NAME_HERE = "[name]";

  private Redaction() {}

  /**
   * The text without what identifies people.
   *
   * @param names display names and mail addresses known from the ticket; each word of a display
   *     name is taken out wherever it stands, whatever its case, unless it is one of every day
   */
  public static String of(String text, Collection<String> names) {
    return of(text, Names.of(names, List.of()));
  }

  /** The same with the names of a whole ticket. */
  public static String of(String text, Names names) {
    return of(MappedText.of(text), names).value();
  }

  /** The same for a text whose places must be found again. */
  public static MappedText of(MappedText text, Names names) {
    MappedText numbered = unnumbered(text);
    Names all = names.and(numbered.value());
    MappedText emptied = NamePlaces.emptied(numbered, NAME_HERE);
    return emptied.replace(KnownNames.in(emptied.value(), all), NAME_HERE);
  }

  /** Without addresses, links and numbers. */
  static String unnumbered(String text) {
    return unnumbered(MappedText.of(text)).value();
  }

  private static MappedText unnumbered(MappedText text) {
    return text.replace(LINK, link -> "[link]")
        .replace(EMAIL, email -> "[e-mail]")
        .replace(IBAN, iban -> "[account]")
        .replace(DIGITS, Redaction::number)
        .replace(REFERENCE, reference -> "[reference]");
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
