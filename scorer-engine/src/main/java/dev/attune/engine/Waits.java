package dev.attune.engine;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long a customer has waited, or since when something has troubled them, in their figures. */
final class Waits {

  /** "a month" alone is a rate: it takes a word of waiting before it. */
  private static final String NUMBER =
      "(?:(?:over |nearly |almost |more than )?(?:\\d{1,3}|two|three|four|five|six|seven|eight"
          + "|nine|ten|eleven|twelve)|(?:over |nearly |almost |more than )an?"
          + "|(?<=\\b(?:wait|waited|waiting|been|for) )an?)";

  private static final Pattern LASTED =
      Pattern.compile(
          "(?i)(?<![\\w.,:/-])(?<many>"
              + NUMBER
              + ")[ -]?(?<unit>min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|wks?|months?)\\b(?<more>"
              + " \\d{1,2}\\b)?(?!\\.?\\d|"
              + " (?:\\d|old|pregnant|notice|contract|early|later?|before|after|from now|trial"
              + "|warranty|baby|off|left|free|remaining|to go|into (?:my|a|our)))");

  /** How long they have been with somebody, or somewhere, is no wait. */
  private static final Pattern TENURE =
      Pattern.compile(
          "(?i)\\b(customers?|members?|clients?|subscribers?|with"
              + " you|lived|living|(i|we|i've|we've|have|he|she)(?<!n['\u2019]t have)"
              + " worked|contract|pay(s|ing)?|had an? account)\\b");

  /** "He is 6 months" is an age. */
  private static final Pattern AGE =
      Pattern.compile("(?i)(\\b(is|was|are|am)|['\u2019](s|m|re))( only| just| about| now)? $");

  /** "in 9 days" is still to come, "every 2 weeks" is a habit. */
  private static final Pattern NO_WAIT =
      Pattern.compile(
          "(?i)\\b(in|within|next|every|per|each|allow|takes?|took|to|least|due|until|another|extra"
              + "|lasts?|lasted|max|after|only|than|maybe|first|at|another)( the)? $");

  /** Waits that are somebody else's, or are only feared. */
  private static final Pattern NOT_YET =
      Pattern.compile(
          "(?i)(\\b(will|won'?t|can'?t|cannot|if|could|would|says?|time|they|them|their|landlord|born|embassy|court|ranked)\\b"
              + "|'ll\\b)");

  /** Minutes and hours count where nothing was done but wait. */
  private static final Pattern HELD =
      Pattern.compile(
          "(?i)\\b(hold|queue|wait(ed|ing)?|terminal|bay|airport|gate|station|cold|rain)\\b");

  private static final Pattern WAITED =
      Pattern.compile(
          "(?i)\\b(wait(ed|ing)?|in (terminal|bay|(your|the) (queue|lobby|dark|cold|rain))|at the"
              + " (airport|gate|station)|on hold|unanswered|stuck|pending|ignored|nothing|no"
              + " (reply|answer|response|news|word|update|heating|hot water|water|power|internet"
              + "|signal)|nobody (has|rang|called|came|replied|answered)|n[o']?t (heard"
              + "|had|been|come|came|arrived|turned up)|never"
              + " (heard|been|come|came|arrived|turned up)|without (a |any"
              + " )?(reply|answer|word|heating|water|power|internet)|(asked|wrote|written|reported"
              + "|sent|e?mailed|ordered|paid|returned|applied|complained|requested"
              + "|raised|logged)\\b.* ago)\\b");

  private static final Pattern SINCE =
      Pattern.compile(
          "(?i)\\b(?:since|(?<did>requested|asked|reported|ordered|applied|complained|cancelled|paid)"
              + " in) (?<last>last"
              + " )?(?<from>(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?:"
              + " (?:morning|evening|night))?|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|(?<=last"
              + " )(?:week|month)|the \\d{1,2}(?:st|nd|rd|th)?)\\b(?! (?:i|we|you)\\b)");

  private static final Pattern TROUBLED =
      Pattern.compile(
          "(?i)\\b(broken?|not work\\w*|n[o']?t (been )?(work\\w*|come|arrived|had|been)|no"
              + " (heating|hot"
              + " water|water|power|internet|signal|reply|answer|response|news)|nothing"
              + "|down|cold|dead|wait\\w*|without|leak\\w*|stuck|missing|still)\\b");

  private Waits() {}

  static Stream<Opening> in(String words) {
    return Stream.concat(lasted(words).stream(), since(words).stream());
  }

  private static Optional<Opening> lasted(String words) {
    return WAITED.matcher(words).find() && !NOT_YET.matcher(words).find()
        ? found(LASTED, words)
            .filter(
                at -> !at.group("unit").matches("(?i)[mh](?!onth).*") || HELD.matcher(words).find())
            .filter(at -> waited(words.substring(0, at.start())))
            .map(
                at ->
                    Opening.felt(
                        "waited",
                        (at.group("more") == null ? "" : "more than ")
                            + lasted(
                                at.group("many").toLowerCase(Locale.ROOT), unit(at.group("unit")))))
        : Optional.empty();
  }

  private static boolean waited(String before) {
    return Stream.of(NO_WAIT, TENURE, AGE).noneMatch(other -> other.matcher(before).find());
  }

  /** "14 month" are months. */
  private static String lasted(String many, String unit) {
    boolean one = many.matches("(over |nearly |almost |more than )?(an?|1)");
    return many + " " + (one || unit.endsWith("s") ? unit : unit + "s");
  }

  /** "3 wks" are weeks. */
  private static String unit(String unit) {
    return unit.toLowerCase(Locale.ROOT)
        .replaceFirst("^wk", "week")
        .replaceFirst("^hr", "hour")
        .replaceFirst("^min(?!ute)", "minute");
  }

  private static Optional<Opening> since(String words) {
    boolean troubled = TROUBLED.matcher(words).find();
    return found(SINCE, words)
        .filter(at -> troubled || at.group("did") != null)
        .filter(at -> !TENURE.matcher(words.substring(0, at.start())).find())
        .map(at -> Opening.felt("since", from(at)));
  }

  private static String from(Matcher at) {
    return (at.group("last") == null ? "" : "last ") + Occasion.named(at.group("from"));
  }

  private static Optional<Matcher> found(Pattern pattern, String words) {
    Matcher at = pattern.matcher(words);
    return at.find() ? Optional.of(at) : Optional.empty();
  }
}
