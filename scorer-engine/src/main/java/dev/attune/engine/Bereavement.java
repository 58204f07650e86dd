package dev.attune.engine;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a customer has lost. Nobody is condoled with on the living, so whatever could mean something
 * else means nothing here: a driving test is passed, too, and a parcel of a mother's lost.
 */
final class Bereavement {

  /** What stands behind "passed" where somebody died. */
  static final String PASSED =
      "passed(?: away\\b| on(?=$|[,.!]| (?:mon|tues?|wed|thu|fri|sat|sun|the \\d|\\d|christmas|in"
          + " |last |peacefully|suddenly))|(?=$|[,.!]| (?:peacefully|suddenly|yesterday|last"
          + " |in (?:(?:his|her|their) sleep|hospital|january|february|march|april|may|june|july"
          + "|august|september|october|november|december|(?:19|20)\\d\\d))))";

  /** Names, as they are written; anything else between a person and the verb can turn it round. */
  static final String NAMES = "(?-i:,? \\p{Lu}\\p{Ll}+){0,2}";

  private static final Pattern LOST =
      Pattern.compile(
          "(?i)(?:\\b(?:my|our) (?:late )?(?<who>mum|mom|mother|dad|father|husband|wife|partner|son"
              + "|daughter|brother|sister|nan|nana|gran|grandad|grandma|grandmother|grandfather"
              + "|uncle|aunt|friend|dog|cat)"
              + NAMES
              + ",? (?:who |has |had |have |just |sadly |recently |suddenly )*(?:died\\b|dies\\b|"
              + PASSED
              + ")|(?<!\\b(?:you|they|driver|courier|who) )(?<!have |'ve )\\blost (?:my|our)"
              + " (?<lost>mum|mom|mother|dad|father|husband|wife|partner|son|daughter|brother"
              + "|sister|nan|gran|grandad|dog|cat)\\b(?!['\u2019]s))");

  /** They live, or it is a thing that died. */
  private static final Pattern SPARED =
      Pattern.compile(
          "(?i)\\b(?:nearly|almost|never|could|would|might|may)(?:['\u2019]ve|"
              + " (?:have|of|well|easily|just|as|all|both))* (?:died?|passed|(?:been"
              + " )?killed|dead)\\b|\\b(?:it|this|that|which)(?:"
              + " (?:has|had|have|just|then|also|suddenly|completely|already|is|was)|['\u2019]s)*"
              + " (?:died?|dying|dead)\\b|\\bpassed (?:out|(?:my|his|her|their|our|the|a|an|your)"
              + " )|\\blost (?:my|our|the|her|his|a) \\p{L}+['\u2019]s\\b");

  /** What can be passed, too. */
  private static final Pattern TEST =
      Pattern.compile("(?i)\\b(exams?|tests?|driving|theory|course|grades?|licen[cs]e|degree)\\b");

  /** Reported or supposed: too little to condole on. */
  private static final Pattern HEARSAY =
      Pattern.compile(
          "(?i)\\b(?:nearly|almost|could|would|might|never|says?|said|thinks?|it)\\b.*"
              + " (?:died|passed)\\b");

  private Bereavement() {}

  /** True where words of dying tell of nobody's death. */
  static boolean spared(String words) {
    return SPARED.matcher(words).find();
  }

  /** In small letters, such as {@code mother}; empty where it isn't plain. */
  static Optional<String> whom(String words) {
    Matcher at = LOST.matcher(words);
    return unclear(words) || !at.find()
        ? Optional.empty()
        : Optional.of(
            (at.group("who") == null ? at.group("lost") : at.group("who"))
                .toLowerCase(Locale.ROOT));
  }

  private static boolean unclear(String words) {
    return spared(words) || HEARSAY.matcher(words).find() || TEST.matcher(words).find();
  }
}
