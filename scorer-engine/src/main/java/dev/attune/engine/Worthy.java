package dev.attune.engine;

import dev.attune.assessment.Evidence;
import dev.attune.engine.rules.Findings;
import dev.attune.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether an agent's words are worth quoting in praise: whole, and neither formula nor fault. */
final class Worthy {

  private static final int FEWEST_WORDS = 5;

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
  private static final Pattern LINK = Pattern.compile("(?i)^(and|but|so|also|then),? +");

  /** A quotation that begins so has lost what it belongs to. */
  private static final Set<String> TORN =
      Set.of(
          "which",
          "who",
          "that",
          "with",
          "than",
          "or",
          "because",
          "if",
          "whether",
          "otherwise",
          "as");

  private final Findings findings;

  Worthy(Findings findings) {
    this.findings = findings;
  }

  /** The words to quote, shortened where they are long; empty where they are not worth it. */
  Optional<Evidence> quoted(Evidence evidence) {
    Evidence words = Quote.brief(withoutLink(evidence));
    return whole(words.quote())
            && !BARE_CONDOLENCE.matcher(words.quote()).matches()
            && HOLLOW.stream().noneMatch(rule -> findings.found(rule, words))
        ? Optional.of(words)
        : Optional.empty();
  }

  private static boolean whole(String words) {
    String[] parts = words.split("\\s+", -1);
    String first = parts[0].toLowerCase(Locale.ROOT).replaceAll("\\W+$", "");
    return parts.length >= FEWEST_WORDS
        && !TORN.contains(first)
        && !Quote.awkward(words)
        && !Quote.dangles(words)
        && Character.isLetterOrDigit(words.codePointAt(0));
  }

  private static Evidence withoutLink(Evidence evidence) {
    Matcher link = LINK.matcher(evidence.quote());
    if (!link.find()) {
      return evidence;
    }
    Span span = new Span(evidence.span().start() + link.end(), evidence.span().end());
    return new Evidence(evidence.message(), span, evidence.quote().substring(link.end()));
  }
}
