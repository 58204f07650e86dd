package dev.attune.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
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
  private static final Pattern SMALL =
      Pattern.compile("(?<![\\p{L}\\p{M}'’-])\\p{Ll}[\\p{L}\\p{M}'’-]*+");
  private static final String NAME_HERE = "[name]";

  private Redaction() {}

  /**
   * The text without what identifies people.
   *
   * @param names display names and mail addresses known from the ticket; each of their words is
   *     taken out wherever it stands as a word, whatever its case, unless it is one of every day
   */
  public static String of(String text, Collection<String> names) {
    return of(MappedText.of(text), names).value();
  }

  /** The same for a text whose places must be found again. */
  public static MappedText of(MappedText text, Collection<String> names) {
    MappedText numbered =
        text.replace(LINK, link -> "[link]")
            .replace(EMAIL, email -> "[e-mail]")
            .replace(IBAN, iban -> "[account]")
            .replace(DIGITS, Redaction::number)
            .replace(REFERENCE, reference -> "[reference]");
    List<String> all = new ArrayList<>(names);
    all.addAll(namesIn(numbered.value()));
    MappedText addressed =
        numbered.replace(ADDRESSED, name -> TITLE.matcher(name).matches() ? name : "[name]");
    MappedText introduced =
        addressed.replace(Spans.apart(Introductions.in(addressed.value())), NAME_HERE);
    MappedText signed = introduced.replace(signatures(introduced.value()), NAME_HERE);
    return signed.replace(KnownNames.in(signed.value(), all), NAME_HERE);
  }

  /**
   * The names that a text gives away by where they stand: in a greeting, an introduction, a
   * signature. What is said of one message is known of all of its ticket.
   */
  public static List<String> namesIn(String text) {
    List<Span> places = new ArrayList<>(Introductions.in(text));
    places.addAll(signatures(text));
    Matcher addressed = ADDRESSED.matcher(text);
    while (addressed.find()) {
      places.add(new Span(addressed.start(), addressed.end()));
    }
    Set<String> small =
        SMALL.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    return places.stream()
        .map(place -> text.substring(place.start(), place.end()))
        .flatMap(name -> Arrays.stream(name.split("[ ,]+", -1)))
        .distinct()
        .filter(name -> !TITLE.matcher(name).matches())
        // a word that stands elsewhere in small letters is no name
        .filter(name -> !small.contains(name.toLowerCase(Locale.ROOT)))
        .toList();
  }

  /** Names that stand below closing words. */
  private static List<Span> signatures(String text) {
    List<Span> names = new ArrayList<>();
    boolean closing = false;
    int start = 0;
    for (String line : text.split("(?<=\n)", -1)) {
      String words = line.strip();
      if (closing && Closings.name(words)) {
        int from = start + line.indexOf(words);
        names.add(new Span(from, from + words.length()));
      }
      closing = Closings.formula(words) || Closings.thanks(words) || (closing && words.isEmpty());
      start += line.length();
    }
    return names;
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
