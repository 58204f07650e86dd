package dev.attune.engine;

import dev.attune.assessment.Evidence;
import dev.attune.engine.rules.Findings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether an agent's words are worth quoting in praise: whole, and neither formula nor fault. */
final class Worthy {

  private static final int FEWEST_WORDS = 5;
  private static final int LONG = 9;

  /** What no coach would praise. */
  private static final List<String> HOLLOW =
      List.of(
          "canned.opening",
          "canned.closing",
          "canned.anything_else",
          "canned.officialese",
          "ack.stock_apology",
          "ack.stock_understanding",
          "ack.stock_thanks",
          "ack.gush",
          "act.vague",
          "act.no",
          "wall.policy",
          "wall.clause",
          "blame.customer",
          "blame.defends",
          "blame.record",
          "dismiss.repeats",
          "dismiss.minimises",
          "dismiss.closes",
          "excess.gushing",
          "exp.generic");

  private static final Pattern BARE_CONDOLENCE =
      Pattern.compile(
          "(?i).*\\b(sorry for your loss|condolences)\\W*$|.*condolences (for|on) your loss.*");

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

  private static final Pattern YES = Pattern.compile("(?i)^yes\\b");
  private static final Pattern STOCK =
      Pattern.compile(
          "(?i)^(i\\.e|e\\.g)|^(good|great) question|^you(['\u2019]ll| will)"
              + " (hear|receive|be|get)\\b|(happy|glad|delighted) to|look(ing)?"
              + " forward|\\b(one|a|just a) (moment|sec|second|minute)\\b|please wait|bear"
              + " with|hold on|give me (a|two|one)|may have\\b|let (me|us) know|.*top priority|this"
              + " is|it(['\u2019]d| would) probably|in (this|that) case|lines are|counts as|our"
              + " records|as per\\b");
  private static final Pattern GIVING = Pattern.compile("\\b(I|we)\\b");
  private static final Pattern SELF = Pattern.compile("(?i)^(i|we|you)\\b");
  private static final Pattern PARTED =
      Pattern.compile("(?i)^(hi|hiya|hello|hey|dear)\\b[^.!?]{0,30}$|[.:;\u2013\u2014!?\\n]\\s*$");
  private static final int LINKING = 8;

  /** What stands before words that were cut out of a question's or clause's middle. */
  private static final Pattern BEHEADED =
      Pattern.compile(
          "(?i)\\b(wh(ich|at|o|ose|en|ere|y)|how|do|does|did|is|are|was|were|has|have|had|can|could"
              + "|will|would|shall|should|may|might|if|that)\\s+$");

  private static final Pattern OWN =
      Pattern.compile(
          "(?i)\\b(i|we|it|you|they|he|she)(['\u2019]ll|"
              + " (can|might|may|will|could|would|should|am|are|is|do|does))\\b"
              + "|\\b(give|call|ring|show|ask|tell|use|press|click|go|send|write|just)\\b");

  /** What looks like the end of a sentence and is none: "see p. 14". */
  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(?i)\\b(pp?|no|nr|approx|st|rd|ave|e\\.g|i\\.e|dr|mrs?|ms|vol|ext|ref|tel|fig|incl|min|max"
              + "|est|dept|art|sec|ch)$");

  /** A number to ring, or a line under the name. */
  private static final Pattern NUMBERED = Pattern.compile("(?:\\d[ -]?){8,}");

  /** "Old phone, tablet, work browser, even switched off in a drawer". */
  private static final Pattern LISTED =
      Pattern.compile(
          "(?i)^(?!.*\\b(i|we|you|it|he|she|they|there|this|that|is|are|was|were|has|have|can|will|please)\\b|.*['\u2019](s|re|ve|ll|m)\\b)[^,]+,[^,]+,.*|^\\d+"
              + " (is|are|has)\\b.*|^(top|bottom) (right|left)\\b.*");

  private static final Pattern BROKEN_OFF = Pattern.compile(":\\s*(\\d+)?$");

  private final Findings findings;

  Worthy(Findings findings) {
    this.findings = findings;
  }

  /**
   * The sentence to quote, or the part of it that says it; empty where neither is worth it.
   *
   * @param rule what must be found in the words; empty for nothing in particular
   * @param shows true for words that still show what they are praised for
   */
  Optional<Evidence> quoted(Evidence evidence, String rule, Predicate<Evidence> shows) {
    Optional<Evidence> sentence = findings.whole(evidence);
    return Stream.of(
            sentence.filter(Quote::fits),
            Optional.of(evidence),
            sentence.flatMap(Worthy::afterComma))
        .flatMap(Optional::stream)
        .filter(words -> !Quote.unbroken(words))
        .filter(words -> !torn(words))
        .filter(words -> rule.isEmpty() || findings.found(rule, words))
        .filter(words -> !leadsOn(words, rule))
        .map(words -> Quote.unended(Quote.brief(Quote.withoutLink(Quote.withoutName(words)))))
        .filter(words -> worthy(words, rule))
        .filter(shows)
        .findFirst();
  }

  /** "What you shouldn't have to do alone:" is half of something; a question tells nothing done. */
  private boolean leadsOn(Evidence words, String rule) {
    return findings.reply().messages().stream()
        .filter(message -> message.id().equals(words.message()))
        .map(message -> message.text().value())
        .anyMatch(
            text ->
                text.startsWith(":", words.span().end())
                    || (text.startsWith("?", words.span().end()) && !rule.startsWith("exp.")));
  }

  /** "It's no from her as well", behind a comma: what "it" is stands before it. */
  private boolean torn(Evidence words) {
    String before = before(words);
    boolean parted = before.length() <= LINKING || PARTED.matcher(before).find();
    return BEHEADED.matcher(before).find() || !(parted || SELF.matcher(words.quote()).find());
  }

  /** What stands before them in their sentence. */
  private String before(Evidence words) {
    int start = words.span().start();
    return findings
        .whole(words)
        .filter(whole -> whole.span().start() < start && start <= whole.span().end())
        .map(whole -> whole.quote().substring(0, start - whole.span().start()))
        .orElse("");
  }

  private boolean worthy(Evidence words, String rule) {
    boolean question = rule.startsWith("exp.") && before(words).isEmpty();
    return whole(words.quote(), question)
        && (YES.matcher(words.quote()).find()
            || findings.found("act.doing", words)
            || Verbs.in(words.quote()))
        && !BARE_CONDOLENCE.matcher(words.quote()).matches()
        && !STOCK.matcher(words.quote()).find()
        && !NUMBERED.matcher(words.quote()).find()
        && !LISTED.matcher(words.quote()).matches()
        && HOLLOW.stream().noneMatch(hollow -> hollow(hollow, words));
  }

  /** "DM me the reading and I'll key it in" asks for no more than it needs. */
  private boolean hollow(String rule, Evidence words) {
    return findings.found(rule, words) && !(rule.equals("exp.generic") && Deeds.offers(words));
  }

  /**
   * @param question true for what may begin with "which": it is all of a question
   */
  private static boolean whole(String words, boolean question) {
    String[] parts = words.split("\\s+", -1);
    String first = parts[0].toLowerCase(Locale.ROOT).replaceAll("\\W+$", "");
    return parts.length >= FEWEST_WORDS
        && (question || !TORN.contains(first) || opens(words, first))
        && !(parts[0].endsWith("ing") && Character.isLowerCase(parts[0].charAt(0)))
        && !(WAITING.contains(first) && !mainClause(words, parts.length))
        && !ABBREVIATED.matcher(words).find()
        && !BROKEN_OFF.matcher(words).find()
        && !Quote.awkward(words)
        && !words.matches(".*(^|\\s)['\u2018][^'\u2019]*")
        && !Quote.dangles(words)
        && Character.isLetterOrDigit(words.codePointAt(0));
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

  /** "I'm so sorry, this must be frightening": what is said after the formula. */
  private static Optional<Evidence> afterComma(Evidence sentence) {
    int comma = sentence.quote().indexOf(", ");
    return comma < 0 ? Optional.empty() : Optional.of(Quote.from(sentence, comma + 2));
  }
}
