package dev.attune.engine;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether an agent's words stand by themselves, as a sentence or as a clause of one. */
final class Whole {

  private static final int FEWEST_WORDS = 5;
  private static final int LONG = 9;

  /** A quotation that begins so has lost what it belongs to. */
  private static final Set<String> TORN =
      Set.of(
          "which",
          "who",
          "that",
          "to",
          "instead",
          "from",
          "of",
          "can",
          "could",
          "would",
          "is",
          "are",
          "was",
          "has",
          "have",
          "may",
          "be",
          "that's",
          "with",
          "than",
          "or",
          "because",
          "whether",
          "otherwise");

  /** What begins so says nothing before its comma. */
  private static final Set<String> WAITING =
      Set.of(
          "if", "as", "should", "when", "while", "once", "until", "unless", "after", "before",
          "since");

  /** "As of today the claim is closed": nothing is waited for. */
  private static final Pattern FROM_NOW =
      Pattern.compile(
          "(?i)^(as (of|from|promised|agreed|requested|discussed)|since (it|that|this) is)\\b");

  private static final Pattern GIVING = Pattern.compile("\\b(I|we)\\b");
  private static final Pattern OWN =
      Pattern.compile(
          "(?i)\\b(i|we|it|you|they|he|she)(['\u2019]ll|"
              + " (can|might|may|will|could|would|should|am|are|is|do|does))\\b"
              + "|(?<=\\S{1,20} \\S{1,20} \\S{1,20} )(i|we) \\w+"
              + "|\\b(give|call|ring|show|ask|tell|use|press|click|go|send|write|just)\\b");

  /** What looks like the end of a sentence and is none: "see p. 14". */
  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(?i)\\b(pp?|no|nr|approx|st|rd|ave|e\\.g|i\\.e|dr|mrs?|ms|vol|ext|ref|tel|fig|incl|min|max"
              + "|est|dept|art|sec|ch)$");

  private static final Pattern BROKEN_OFF = Pattern.compile("(?<!\\d):\\s*(\\d+)?$");

  private Whole() {}

  /**
   * @param question true for what may begin with "which": it is all of a question
   */
  static boolean is(String words, boolean question) {
    String[] parts = words.split("\\s+", -1);
    String first = parts[0].toLowerCase(Locale.ROOT).replaceAll("\\W+$", "");
    return parts.length >= FEWEST_WORDS
        && (question || !TORN.contains(first) || opens(words, first))
        && !(parts[0].endsWith("ing") && Character.isLowerCase(parts[0].charAt(0)))
        && !(WAITING.contains(first)
            && !FROM_NOW.matcher(words).find()
            && !mainClause(words, parts.length))
        && !ABBREVIATED.matcher(words).find()
        && !BROKEN_OFF.matcher(words).find()
        && !Quote.awkward(words)
        && !words.matches(".*(^|\\s)['\u2018][^'\u2019]*")
        && !Quote.dangles(words)
        && (Character.isLetterOrDigit(words.codePointAt(0))
            || Character.getType(words.codePointAt(0)) == Character.CURRENCY_SYMBOL);
  }

  /** "To make up for it we've waived the fee". */
  private static boolean opens(String words, String first) {
    return Character.isUpperCase(words.charAt(0))
        && first.matches("to|with|from|because|of|instead|otherwise")
        && GIVING.matcher(words).find();
  }

  /** "When you get there I'll be at the door": something is said behind what is waited for. */
  private static boolean mainClause(String words, int length) {
    return words.contains(",") || (length >= LONG && OWN.matcher(words).find());
  }
}
