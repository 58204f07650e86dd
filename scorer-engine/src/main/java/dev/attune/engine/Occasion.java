package dev.attune.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day that counts for a customer, or what happens on it, where it is still to come. */
final class Occasion {

  /** What nobody takes for an errand; of a flight or a party the day must be told, too. */
  private static final String NOUN =
      "wedding|funeral|interview|exams?|birthday|christening|baptism|graduation|recital|honeymoon"
          + "|surgery|operation|ceremony|concert|memorial|audition|tournament";

  private static final String DATED = "flight|trip|holiday|party|hearing|move|presentation|launch";

  private static final Pattern EVENT =
      Pattern.compile(
          "(?i)(?<!\\b(?:is|are|'s|'re) )(?:\\b(?<whose>my|our) (?<who>\\p{L}+['\u2019]s"
              + " )?|\\b(?:the|a|an|have) |^|, )(?:first |final )?(?:(?<noun>"
              + NOUN
              + ")|(?<dated>"
              + DATED
              + "))\\b(?! (was|were|of|is"
              + " (?:covered|off)|off|dress|gift|present|cake|card|ring|suit|shoes"
              + "|photo\\w*|number|confirmation|fee|letter|insurance|cover|aids?|portal|home|flower\\w*"
              + "|receipt|kicked|just))");

  private static final Pattern BARE =
      Pattern.compile("(?i)(, )?((first|final) )?(" + NOUN + "|" + DATED + ")");

  private static final Pattern DAY =
      Pattern.compile(
          "(?i)\\b(?<lead>on|this|next|for|by|before|until|till|is) (?<day>(mon|tues?|wed(nes)?"
              + "|thur?s?|fri|sat(ur)?|sun)(day)?|tomorrow|tonight|the \\d{1,2}(st|nd|rd|th))\\b"
              + "|\\b(?<soon>tomorrow|tonight)\\b");

  /** What is over presses nobody. */
  private static final Pattern OVER =
      Pattern.compile(
          "(?i)\\b(was|were|missed|had|went|last|ago|ruined|after|since|did|didn'?t|came|arrived|should"
              + " have|supposed|instead|yesterday|been|expired?|left|told|said|wrote|tore|got|gone|took|sent"
              + "|(?!need|married|signed|cancelled|canceled|delayed|booked|wanted)\\p{L}{3,}ed)\\b");

  /** Nothing can be done in time for what doesn't happen. */
  private static final Pattern OFF =
      Pattern.compile(
          "(?i)\\b(?:cancel(?:l?ing)?|called off|postponed|no longer)\\b|\\b(?:"
              + NOUN
              + "|"
              + DATED
              + "|booking)(?: \\w+|['\u2019]s){1,3} cancell?ed\\b"
              + "|\\b(?:i|we)(?:['\u2019]ve| have| had)?(?: just| already)? cancell?ed\\b");

  /** A bare day counts where they say so. */
  private static final Pattern COUNTS =
      Pattern.compile(
          "(?i)\\b(by|before|needs?|fly|flying|leave|leaving|travel\\w*|moving|due|deadline|married"
              + "|service|have to)\\b(?!.*\\blol\\b)");

  private static final Pattern SHORT =
      Pattern.compile(
          "(?i)^(?<day>mon|tue|wed|thu|fri|sat|sun)(s|nes|rs?|ur)?(day)?(?<rest>$| .*)");

  private static final Map<String, String> DAYS =
      Map.of(
          "mon",
          "Monday",
          "tue",
          "Tuesday",
          "wed",
          "Wednesday",
          "thu",
          "Thursday",
          "fri",
          "Friday",
          "sat",
          "Saturday",
          "sun",
          "Sunday");

  private Occasion() {}

  /** "your sister's wedding on Saturday"; "Friday". */
  static Optional<String> in(String words) {
    if (OVER.matcher(words).find() || OFF.matcher(words).find()) {
      return Optional.empty();
    }
    Optional<String> day = day(words);
    Matcher event = EVENT.matcher(words);
    if (event.find() && ((event.group("noun") != null && owned(event)) || day.isPresent())) {
      return Optional.of(theirs(event) + day.map(on -> " " + on).orElse(""));
    }
    return day.filter(on -> COUNTS.matcher(words).find()).map(on -> on.replaceFirst("^on ", ""));
  }

  /** "She has no teeth now, surgery": when it is, or was, nobody knows. */
  private static boolean owned(Matcher event) {
    return !BARE.matcher(event.group()).matches();
  }

  /** "my sister's wedding" is "your sister's wedding". */
  private static String theirs(Matcher event) {
    String who = event.group("who") == null ? "" : event.group("who");
    return (event.group("whose") == null ? "the " : "your " + who)
        + event.group(event.group("noun") == null ? "dated" : "noun").toLowerCase(Locale.ROOT);
  }

  /** "on Saturday", "tomorrow"; of two days none, for nobody knows which one counts. */
  private static Optional<String> day(String words) {
    Matcher at = DAY.matcher(words);
    List<String> days = new ArrayList<>();
    while (at.find()) {
      days.add(day(at));
    }
    long different = days.stream().map(Occasion::bare).distinct().count();
    return different == 1 ? Optional.of(days.get(0)) : Optional.empty();
  }

  private static String bare(String day) {
    return day.replaceFirst("^(on|this|next) ", "");
  }

  private static String day(Matcher at) {
    if (at.group("soon") != null) {
      return at.group("soon").toLowerCase(Locale.ROOT);
    }
    String day = at.group("day").toLowerCase(Locale.ROOT);
    String lead = at.group("lead").toLowerCase(Locale.ROOT);
    boolean near = day.startsWith("to");
    return near ? day : (lead.matches("this|next") ? lead : "on") + " " + named(day);
  }

  /** "sat" is Saturday, "saturday night" is Saturday night; "the 27th" stays. */
  static String named(String day) {
    Matcher shortly = SHORT.matcher(day);
    return shortly.find()
        ? DAYS.get(shortly.group("day").toLowerCase(Locale.ROOT)) + shortly.group("rest")
        : month(day);
  }

  private static String month(String day) {
    String small = day.toLowerCase(Locale.ROOT);
    return small.matches("[a-z]+") && !small.matches("week|month|t\\w+")
        ? Character.toUpperCase(small.charAt(0)) + small.substring(1)
        : small;
  }
}
