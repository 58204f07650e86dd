package dev.attune.engine;

import dev.attune.assessment.Evidence;
import dev.attune.engine.rules.Findings;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether an agent's words are worth quoting in praise: whole, and neither formula nor fault. */
final class Worthy {

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

  private static final Pattern YES = Pattern.compile("(?i)^yes\\b");
  private static final Pattern STOCK =
      Pattern.compile(
          "(?i)^(i\\.e|e\\.g)|^(good|great) question|^you(['\u2019]ll| will)"
              + " (hear|receive|be|get)\\b|(happy|glad|delighted) to|look(ing)?"
              + " forward|\\b(one|a|just a) (moment|sec|second|minute)\\b|please wait|bear"
              + " with|hold on|give me (a|two|one)|may have\\b|let (me|us) know|.*top"
              + " priority|^this is|it(['\u2019]d| would) probably|in (this|that) case|lines"
              + " are|counts as|our records|as per\\b");

  private static final Pattern SELF = Pattern.compile("(?i)^(i|we|you)\\b");
  private static final Pattern PARTED =
      Pattern.compile("(?i)^(hi|hiya|hello|hey|dear)\\b[^.!?]{0,30}$|[.:;\u2013\u2014!?\\n]\\s*$");
  private static final int LINKING = 8;

  /** What stands before words that were cut out of a question's or clause's middle. */
  private static final Pattern BEHEADED =
      Pattern.compile(
          "(?i)\\b(wh(ich|at|o|ose|en|ere|y)|how|do|does|did|is|are|was|were|has|have|had|can|could"
              + "|will|would|shall|should|may|might|if|that)\\s+$");

  /** A number to ring, or a line under the name. */
  private static final Pattern NUMBERED = Pattern.compile("(?:\\d[ -]?){8,}");

  /** "Old phone, tablet, work browser, even switched off in a drawer". */
  private static final Pattern LISTED =
      Pattern.compile(
          "(?i)^(?!.*\\b(i|we|you|it|he|she|they|there|this|that|is|are|was|were|has|have|can|will|please)\\b|.*['\u2019](s|re|ve|ll|m)\\b)[^,]+,[^,]+,.*|^\\d+"
              + " (is|are|has)\\b.*|^(top|bottom) (right|left)\\b.*");

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
    return quoted(evidence, rule, false, shows);
  }

  Optional<Evidence> quoted(Merit merit) {
    return quoted(merit.words(), merit.rule(), merit.verbless(), merit::shows);
  }

  private Optional<Evidence> quoted(
      Evidence evidence, String rule, boolean verbless, Predicate<Evidence> shows) {
    Optional<Evidence> sentence = findings.whole(evidence);
    return Stream.of(
            sentence.filter(Quote::fits),
            Optional.of(evidence),
            sentence.flatMap(Quote::untilSemicolon),
            sentence.flatMap(Worthy::afterComma))
        .flatMap(Optional::stream)
        .filter(words -> !Quote.unbroken(words))
        .filter(words -> !torn(words))
        .filter(words -> rule.isEmpty() || findings.found(rule, words))
        .filter(words -> !leadsOn(words, rule))
        .map(words -> Quote.unended(Quote.brief(Quote.withoutLink(Quote.withoutName(words)))))
        .filter(words -> worthy(words, rule, verbless))
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

  private boolean worthy(Evidence words, String rule, boolean verbless) {
    boolean question = rule.startsWith("exp.") && before(words).isEmpty();
    return Whole.is(words.quote(), question)
        && (verbless
            || YES.matcher(words.quote()).find()
            || findings.found("act.doing", words)
            || Verbs.in(words.quote()))
        && !BARE_CONDOLENCE.matcher(words.quote()).matches()
        && !STOCK.matcher(words.quote()).find()
        && !NUMBERED.matcher(words.quote()).find()
        && (verbless || !LISTED.matcher(words.quote()).matches())
        && HOLLOW.stream().noneMatch(hollow -> hollow(hollow, words));
  }

  /** "DM me the reading and I'll key it in" asks for no more than it needs. */
  private boolean hollow(String rule, Evidence words) {
    return findings.found(rule, words) && !(rule.equals("exp.generic") && Deeds.offers(words));
  }

  /** "I'm so sorry, this must be frightening": what is said after the formula. */
  private static Optional<Evidence> afterComma(Evidence sentence) {
    int comma = sentence.quote().indexOf(", ");
    return comma < 0 ? Optional.empty() : Optional.of(Quote.from(sentence, comma + 2));
  }
}
