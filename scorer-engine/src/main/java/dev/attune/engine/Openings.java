package dev.attune.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what an agent could open with. A clause of the customer's can't be turned round safely;
 * some of its facts can be said back by themselves: how long it took, how often, for which day,
 * whom they lost. Only these are, and only where nothing else can be meant.
 */
final class Openings {

  private static final Pattern NTH =
      Pattern.compile(
          "(?i)(?:^|\\b(?:(?<plain>this is the|this is my|it's the|it's my|that's the|thats"
              + " the)|for a|for the|my|the(?= \\S+ time))"
              + " )(?<nth>second|third|fourth|fifth|sixth|2nd|3rd|4th|5th|6th)"
              + " (?<what>time|mail|e-?mail|message|letter|call|ticket|request|attempt|complaint)\\b(?!"
              + " (he|she|they|i was|i'?ve done|of|is|was|does|doesn'?t|won'?t|on|in)\\b)");

  /** Not every attempt is one to reach somebody. */
  private static final Pattern TRIED =
      Pattern.compile("(?i)\\b(pregnan\\w*|ivf|exams?|tests?|surname|name)\\b");

  private static final Pattern TIMES =
      Pattern.compile(
          "(?i)\\b(?<many>twice|(\\d|two|three|four|five|six|seven|eight|nine|ten|twelve)"
              + " times)\\b");

  private static final Pattern CONTACT =
      Pattern.compile(
          "(?i)\\b(call(ed)?|rang|rung|ring|phoned?|ask(ed|ing)?|told|tell|wrote|writ(e|ing|ten)"
              + "|e?mail(ed)?|messaged?|explain(ed)?|report(ed)?|contact(ed)?|chas(ed?|ing)"
              + "|tried to reach|complain(ed)?)\\b");

  /** What others did so often is no trouble of asking. */
  private static final Pattern OWN =
      Pattern.compile(
          "(?i)^(i|we|i'?ve|we'?ve|have|already|e?mailed|rang|rung|called|asked|wrote|phoned|chased)\\b");

  private static final Pattern OTHERS = Pattern.compile("(?i)\\b(them|him|her|they)\\b");

  /** Between the person and the place only what keeps the person there: a nurse is well. */
  private static final Pattern ILL =
      Pattern.compile(
          "(?i)\\b(?:my|our)"
              + " (?<who>mum|mom|mother|dad|father|husband|wife|partner|son|daughter|brother|sister|nan|gran|grandad|baby)(?:['\u2019]s|"
              + " is| has)(?:"
              + " (?:just|now|still|currently|back|been|being|taken|rushed|admitted|very"
              + "|so|ill|sick|poorly|seriously|critically|going|due|booked|lying|recovering|gone|got"
              + "|also|again|sadly|unwell|and|diagnosed|undergoing|having|in|into|to|on|with|for"
              + "|through|from|the|an?|emergency|heart|open|brain|terminal|lung|breast|bowel|skin|prostate|advanced|stage|\\d))*(?:"
              + " (?:in|into|to)(?: the)? (?:hospital|intensive care|icu|a&e)\\b(?!"
              + " (?:car|shop|caf))| (?:cancer|chemo\\w*|stroke|surgery|operated|dialysis)\\b(?!"
              + " (?:ward|unit|nurse|doctor|shop|charity)))");

  private static final Pattern PAST =
      Pattern.compile("(?i)\\b(was|were|had|last|ago|after|all (january|month|year|week))\\b");

  private static final Pattern NEEDFUL =
      Pattern.compile(
          "(?i)\\b(?:(?<rent>rent(?! arrears))|(?<food>(?:buy|afford|for|no) (?:food|groceries))"
              + "|(?<meds>insulin|inhaler|medication|epipen)"
              + "|(?<baby>(?:my|our|a) (?:baby|newborn)|baby \\d+ (?:week|month)s"
              + "|(?:baby|newborn|infant|son|daughter|twins|he|she)(?: is| are)?(?: only| just)?"
              + " \\d+ (?:week|month)s?[ -]old|(?:he|she)['\u2019]s(?: only| just)? \\d+"
              + " (?:week|month)s?[ -]old|(?:week|month)s?[ -]old"
              + " (?:baby|infant|son|daughter|twins)))\\b(?! (?:coming|due|is due))");

  private static final Pattern SUM =
      Pattern.compile(
          "(?i)(?<![\\w.,])([£$€] ?\\d[\\d,]*(\\.\\d\\d)?|\\d[\\d,]*([.,]\\d\\d)?"
              + " ?(euros?|eur|€|£|pounds?|quid|dollars?|usd|gbp))(?![\\w.,]*\\d)");

  private static final Pattern CHARGED =
      Pattern.compile(
          "(?i)\\b(charg\\w+|took|taken|billed|bill|fees?|debit\\w*|deducted|invoice\\w*)\\b(?! a"
              + " (taxi|cab))");

  private static final Pattern OWED =
      Pattern.compile(
          "(?i)\\b(refund\\w*|(?<!\\b(?:i|we) )(?<!\\b(?:i|we) still )owe[ds]?(?! (?:you|u)\\b)"
              + "|(missing|gone) from)\\b");

  /** What may still go on. */
  private static final Pattern BURNING =
      Pattern.compile(
          "(?i)\\b(smok\\w+|spark\\w*|fire|flames?|burn\\w*|gas|carbon|leak\\w*|explod\\w+|ambulance|has"
              + " fallen|shelling|shooting|(?<!for (the|an|this|that) )earthquake(?!"
              + " (appeal|fund|relief|insurance|cover)))\\b");

  /** It goes on, and is not told of a day that is over. */
  private static final Pattern NOW =
      Pattern.compile(
          "(?i)\\b(is|are|am|'s|'re|'m|now|right"
              + " now|still|keeps?|coming|starts?|smells?|\\w+ing|has fallen|last"
              + " night|tonight|this morning)\\b");

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)\\b(was|were|did|had|came|carried|fined|charged|letter|ago|last"
              + " (week|month|year)|yesterday|on (mon|tues|wednes|thurs|fri|satur|sun)day)\\b");

  private final Quotable said;

  private Openings(Quotable said) {
    this.said = said;
  }

  /** Best first; empty where no fact can be said back by itself. */
  static List<Opening> of(Quotable said) {
    return switch (said.form()) {
      case STATEMENT -> new Openings(said).all();
      case REQUEST -> new Openings(said).occasion().stream().toList();
      case QUESTION -> List.of();
    };
  }

  private List<Opening> all() {
    if (is("loss")) {
      return lost().stream().toList();
    }
    Stream<Opening> facts =
        Stream.of(danger(), ill(), needful(), occasion(), often()).flatMap(Optional::stream);
    return Stream.of(facts, Waits.in(said.words()), Ordeals.in(said.words()), money().stream())
        .flatMap(found -> found)
        .toList();
  }

  private Optional<Opening> lost() {
    return Bereavement.whom(said.words()).map(who -> Opening.felt("loss", who));
  }

  private Optional<Opening> danger() {
    return is("danger")
            && found(BURNING).isPresent()
            && found(NOW).isPresent()
            && found(BEFORE).isEmpty()
        ? Optional.of(Opening.moving("danger", ""))
        : Optional.empty();
  }

  private Optional<Opening> ill() {
    return is("illness")
        ? found(ILL)
            .filter(at -> !PAST.matcher(said.words()).find())
            .map(at -> Opening.moving("ill", at.group("who").toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  private Optional<Opening> needful() {
    return found(NEEDFUL).flatMap(this::needful);
  }

  private Optional<Opening> needful(Matcher at) {
    return Stream.of("rent", "food", "meds", "baby")
        .filter(group -> at.group(group) != null)
        .filter(
            group ->
                is(
                    group.equals("meds")
                        ? "illness"
                        : group.equals("baby") ? "vulnerable" : "hardship"))
        .map(group -> Opening.moving(group, at.group(group).toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private Optional<Opening> occasion() {
    return is("event") || is("deadline")
        ? Occasion.in(said.words()).map(what -> Opening.moving("in_time", what))
        : Optional.empty();
  }

  private Optional<Opening> often() {
    Optional<Matcher> nth =
        found(NTH)
            .filter(at -> is("repeated") || at.group("plain") != null)
            .filter(at -> !TRIED.matcher(said.words()).find());
    if (nth.isPresent()) {
      String what = nth.get().group("what").toLowerCase(Locale.ROOT);
      return Optional.of(
          Opening.felt(
              what.equals("time") ? "nth" : "nth.message",
              spelt(nth.get().group("nth")) + " " + what));
    }
    return is("repeated")
            && CONTACT.matcher(said.words()).find()
            && OWN.matcher(said.words()).find()
            && !OTHERS.matcher(said.words()).find()
        ? found(TIMES).map(at -> Opening.felt("times", at.group("many").toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  private static String spelt(String nth) {
    return switch (nth.toLowerCase(Locale.ROOT)) {
      case "2nd" -> "second";
      case "3rd" -> "third";
      case "4th" -> "fourth";
      case "5th" -> "fifth";
      case "6th" -> "sixth";
      default -> nth.toLowerCase(Locale.ROOT);
    };
  }

  private Optional<Opening> money() {
    List<String> sums =
        SUM.matcher(said.words()).results().map(at -> at.group()).distinct().toList();
    if (sums.size() != 1) {
      return Optional.empty();
    }
    return OWED.matcher(said.words()).find()
        ? Optional.of(Opening.moving("owed", sums.get(0)))
        : CHARGED.matcher(said.words()).find()
            ? Optional.of(Opening.moving("charged", sums.get(0)))
            : Optional.empty();
  }

  private boolean is(String kind) {
    return said.kinds().contains(kind);
  }

  private Optional<Matcher> found(Pattern pattern) {
    Matcher at = pattern.matcher(said.words());
    return at.find() ? Optional.of(at) : Optional.empty();
  }
}
