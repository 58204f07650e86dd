package dev.attune.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
          "[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,30}");

  /** What people and programs put between the groups of a number, line breaks too. */
  private static final String BETWEEN = "[\\s\\p{Z}\\p{Cf}\\p{Pd}()/._]{0,5}";

  /** In one piece in whatever case, or in groups of four of which the bank's may be letters. */
  private static final Pattern IBAN =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}])[A-Z]{2}\\d{2}(?:[A-Z0-9]{11,30}|(?:"
              + BETWEEN
              + "[A-Z]{4})?(?:"
              + BETWEEN
              + "(?:(?=[A-Z]{0,3}\\d)[A-Z0-9]{4}|(?-i:[A-Z]{4}))){2,7}(?:"
              + BETWEEN
              + "(?=[A-Z]{0,2}\\d)[A-Z0-9]{1,3})?)(?![\\p{L}\\p{N}])");

  /** Six digits or more, and up to three letters that are glued to them. */
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?:(?<![\\p{L}\\p{N}])\\p{L}{1,3})?[+(]{0,2}\\p{Nd}(?:"
              + BETWEEN
              + "\\p{Nd}){5,40}(?:\\p{L}{1,3}(?![\\p{L}\\p{N}]))?");

  private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
  private static final String MONTH = "(?:0?[1-9]|1[0-2])";
  private static final String YEAR = "(?:(?:19|20)\\d{2}|\\d{2})";

  /** A day that there is; the month may stand first between slashes. */
  private static final Pattern DATE =
      Pattern.compile(
          "(?:19|20)\\d{2}-MM-DD|DD[./-]MM[./-]YY|MM/DD/YY"
              .replace("DD", DAY)
              .replace("MM", MONTH)
              .replace("YY", YEAR));

  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\b(?=[A-Z0-9-]{0,40}\\d{3})[A-Z]{1,6}[A-Z0-9-]{0,200}(?<=[A-Z0-9])\\b|#\\d{3,}");
  private static final int FEWEST_IN_IBAN = 8;
  private static final int FEWEST = 6;
  private static final int BESIDE = 2;
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

  /** True where addresses, links or long numbers stand in it; what firms call things may. */
  public static boolean numbered(String text) {
    return !withoutNumbers(MappedText.of(text)).value().equals(text);
  }

  /** Without addresses, links and numbers. */
  static String unnumbered(String text) {
    return unnumbered(MappedText.of(text)).value();
  }

  private static MappedText unnumbered(MappedText text) {
    return withoutNumbers(text).replace(REFERENCE, reference -> "[reference]");
  }

  private static MappedText withoutNumbers(MappedText text) {
    return text.replace(LINK, link -> "[link]")
        .replace(EMAIL, email -> "[e-mail]")
        .replace(IBAN, Redaction::account)
        .replace(DIGITS, Redaction::number);
  }

  private static String account(String account) {
    return digits(account).length() >= FEWEST_IN_IBAN ? "[account]" : account;
  }

  private static String number(String number) {
    if (dated(number)) {
      return number;
    }
    String digits = digits(number);
    String bare = number.replaceFirst("^\\p{L}+", "");
    boolean card =
        digits.length() >= CARD_SHORTEST && digits.length() <= CARD_LONGEST && checksOut(digits);
    return card
        ? "[card]"
        : bare.startsWith("+") || digits.startsWith("0") ? "[phone]" : "[number]";
  }

  private static String digits(String number) {
    return number
        .codePoints()
        .filter(Character::isDigit)
        .map(c -> Character.digit(c, 10))
        .mapToObj(String::valueOf)
        .collect(Collectors.joining());
  }

  /** True where all but a few digits are whole dates: a day or an hour may stand beside one. */
  private static boolean dated(String number) {
    String[] parts = number.split("[\\s\\p{Z}\\p{L}]+", -1);
    String others =
        Arrays.stream(parts)
            .filter(part -> !DATE.matcher(part).matches())
            .collect(Collectors.joining());
    return !number.contains("+")
        && Arrays.stream(parts).anyMatch(part -> DATE.matcher(part).matches())
        && Arrays.stream(parts).allMatch(Redaction::beside)
        && digits(others).length() < FEWEST
        && !areaCode(parts);
  }

  private static boolean beside(String part) {
    return DATE.matcher(part).matches() || digits(part).length() <= BESIDE;
  }

  private static boolean areaCode(String[] parts) {
    return Arrays.stream(parts)
        .filter(part -> !digits(part).isEmpty())
        .limit(1)
        .anyMatch(part -> digits(part).startsWith("0") && !DATE.matcher(part).matches());
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
