package dev.attune.engine;

import dev.attune.assessment.Evidence;
import dev.attune.engine.rules.Findings;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which of an agent's words can be quoted by themselves, and how hollow they are. */
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

  /** A sentence of the reply's and those parts of it that stand by themselves, unended. */
  Stream<Evidence> pieces(Evidence sentence) {
    return Stream.concat(
            Stream.of(
                sentence,
                Quote.mainClause(sentence),
                Quote.behindBut(sentence),
                Quote.untilSemicolon(sentence).orElse(sentence)),
            parts(sentence))
        .distinct()
        .flatMap(this::piece)
        .filter(words -> !LISTED.matcher(words.quote()).matches())
        .distinct();
  }

  /** The words without what leads to them or ends them, where they stand by themselves. */
  Stream<Evidence> piece(Evidence words) {
    return Stream.of(words)
        .filter(each -> !Quote.unbroken(each) && !torn(each) && !leadsOn(each))
        .map(each -> Quote.unended(Quote.brief(Quote.withoutLink(Quote.withoutName(each)))))
        .filter(this::quotable);
  }

  /** "I'm so sorry, this must be frightening": what is said after the formula. */
  private static Stream<Evidence> parts(Evidence sentence) {
    return Stream.concat(
        Stream.of(", ", " \u2013 ", " - ").flatMap(mark -> Quote.behind(sentence, mark).stream()),
        Stream.of(", but ", " \u2013 ", " - ")
            .flatMap(mark -> Quote.until(sentence, mark).stream()));
  }

  /** "What you shouldn't have to do alone:" is half of something. */
  private boolean leadsOn(Evidence words) {
    return followedBy(":", words);
  }

  private boolean followedBy(String mark, Evidence words) {
    return findings.reply().messages().stream()
        .filter(message -> message.id().equals(words.message()))
        .anyMatch(message -> message.text().value().startsWith(mark, words.span().end()));
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

  private boolean quotable(Evidence words) {
    return Whole.is(words.quote(), followedBy("?", words) && before(words).isEmpty())
        && !BARE_CONDOLENCE.matcher(words.quote()).matches()
        && !NUMBERED.matcher(words.quote()).find();
  }

  /** How much in some words no coach would praise. */
  int hollow(Evidence words) {
    return (int) HOLLOW.stream().filter(rule -> hollow(rule, words)).count();
  }

  /** "DM me the reading and I'll key it in" asks for no more than it needs. */
  private boolean hollow(String rule, Evidence words) {
    return findings.found(rule, words) && !(rule.equals("exp.generic") && Deeds.offers(words));
  }
}
