package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Flag;
import dev.attune.assessment.Mark;
import dev.attune.engine.rules.Findings;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What in a reply stands in the way of the one thing to try. */
final class Faults {

  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?i)(?<!\\b(we|we'll|i|i'll|they|will) )\\b(contact(?! us again)|call|ring|visit|portal"
              + "|form|in person|website|app|online|apply|submit|complete|fill|log ?in|help"
              + " ?(page|centre|center)|faqs?|dm us|email us)\\b|https?:|\\.example");

  /** A fault that a flag names is spoken of only where a rule has seen it, too. */
  private static final List<String> BLAMING = List.of("blame.customer");

  private static final List<String> GUSHING =
      List.of("excess.gushing", "excess.intimacy", "ack.gush");

  private static final List<String> STOCK =
      List.of(
          "canned.opening",
          "canned.closing",
          "canned.officialese",
          "canned.anything_else",
          "ack.stock_apology",
          "ack.stock_understanding",
          "ack.stock_thanks");

  private static final Pattern ASKS = Pattern.compile("[?]");

  private final Findings findings;
  private final Assessment assessment;

  Faults(Findings findings, Assessment assessment) {
    this.findings = findings;
    this.assessment = assessment;
  }

  /** Empty where nothing does; else the part of a sentence's key that speaks to it. */
  Optional<String> of(Topic topic) {
    if (raised(Flag.BLAME) && any(BLAMING)) {
      return Optional.of("blame");
    }
    if (raised(Flag.BLAME) && findings.found("blame.defends")) {
      return Optional.of("defends");
    }
    if (topic != Topic.FEELING && raised(Flag.OVER_APOLOGY)) {
      return Optional.of("over_apology");
    }
    if (topic != Topic.FEELING && raised(Flag.EXCESS) && any(GUSHING)) {
      boolean done = assessment.gap().compassionate() <= 0 && findings.replied(Deeds.DEED);
      return Optional.of(done ? "excess.done" : "excess");
    }
    return topic == Topic.STEP ? stepless() : Optional.empty();
  }

  private Optional<String> stepless() {
    return raised(Flag.EMPATHY_WITHOUT_ACTION)
        ? Optional.of("empathy_without_action")
        : Stream.of("unclear", "handed_back", "vague", "asking").filter(this::hinders).findFirst();
  }

  private boolean hinders(String fault) {
    return switch (fault) {
      case "unclear" -> raised(Flag.UNCLEAR);
      case "handed_back" -> sendsOn() && !findings.replied(Deeds.DEED);
      case "asking" ->
          assessment.marks().exploration().level() == Mark.STRONG && findings.replied(ASKS);
      default -> findings.found("act." + fault) && !findings.replied(Deeds.DEED);
    };
  }

  /** True where the reply leaves the next step to them, elsewhere. */
  boolean sendsOn() {
    return findings.found("act.handed_back") && findings.replied(ELSEWHERE);
  }

  /** True where one warm word more would be one too many. */
  boolean smother() {
    return raised(Flag.OVER_APOLOGY) || raised(Flag.EXCESS);
  }

  boolean canned(Topic topic) {
    return topic != Topic.FEELING && topic != Topic.WAY && raised(Flag.CANNED) && any(STOCK);
  }

  private boolean raised(Flag flag) {
    return assessment.flags().raised(flag);
  }

  private boolean any(List<String> rules) {
    return rules.stream().anyMatch(findings::found);
  }
}
