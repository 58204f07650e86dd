package dev.attune.engine;

import dev.attune.assessment.Evidence;
import dev.attune.engine.mirror.Mirror;
import dev.attune.engine.rules.Findings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether an agent's words are worth quoting in praise: whole, and neither formula nor fault. */
final class Worthy {

  private static final int FEWEST_WORDS = 5;
  private static final int LONG = 11;

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
          "act.handed_back",
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
          "(?i)^(good|great) question|let (me|us) know|lines are|counts as|our records|as per\\b");
  private static final Pattern BROKEN_OFF = Pattern.compile(":\\s*(\\d+)?$");

  private final Findings findings;

  Worthy(Findings findings) {
    this.findings = findings;
  }

  /**
   * The sentence to quote, or the part of it that says it; empty where neither is worth it.
   *
   * @param rule what must be found in the words; empty for nothing in particular
   */
  Optional<Evidence> quoted(Evidence evidence, String rule) {
    Optional<Evidence> sentence = findings.whole(evidence);
    return Stream.of(
            sentence.filter(Quote::fits),
            Optional.of(evidence),
            sentence.flatMap(Worthy::afterComma))
        .flatMap(Optional::stream)
        .filter(words -> !Quote.unbroken(words))
        .filter(words -> rule.isEmpty() || findings.found(rule, words))
        .map(words -> Quote.unended(Quote.brief(Quote.withoutLink(Quote.withoutName(words)))))
        .filter(this::worthy)
        .findFirst();
  }

  private boolean worthy(Evidence words) {
    return whole(words.quote())
        && (YES.matcher(words.quote()).find()
            || findings.found("act.doing", words)
            || Mirror.acts(words.quote()))
        && !BARE_CONDOLENCE.matcher(words.quote()).matches()
        && !STOCK.matcher(words.quote()).find()
        && HOLLOW.stream().noneMatch(rule -> findings.found(rule, words));
  }

  private static boolean whole(String words) {
    String[] parts = words.split("\\s+", -1);
    String first = parts[0].toLowerCase(Locale.ROOT).replaceAll("\\W+$", "");
    return parts.length >= FEWEST_WORDS
        && !TORN.contains(first)
        && !(parts[0].endsWith("ing") && Character.isLowerCase(parts[0].charAt(0)))
        && !(WAITING.contains(first) && !words.contains(",") && parts.length < LONG)
        && !BROKEN_OFF.matcher(words).find()
        && !Quote.awkward(words)
        && !Quote.dangles(words)
        && Character.isLetterOrDigit(words.codePointAt(0));
  }

  /** "I'm so sorry, this must be frightening": what is said after the formula. */
  private static Optional<Evidence> afterComma(Evidence sentence) {
    int comma = sentence.quote().indexOf(", ");
    return comma < 0 ? Optional.empty() : Optional.of(Quote.from(sentence, comma + 2));
  }
}
