package dev.attune.engine.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What makes a customer's words a cue, strongest first, and which findings in a reply answer such a
 * cue even without repeating its words.
 */
enum CueKind {
  CRISIS("need.crisis", 10, 3, "ack.feeling_named"),
  LOSS("need.loss", 10, 1.2, "ack.condolence"),
  DANGER("need.danger", 9, 0.8, "act.when", "ack.reassurance"),
  ILLNESS("need.illness", 9, 0.8, "ack.warm_wish"),
  HARDSHIP("need.hardship", 8, 0.8, "choice.offer"),
  EVENT("need.event", 7, 0.4, "und.plan_for_them"),
  FEAR("need.fear", 6, 0.8, "ack.reassurance", "ack.feeling_named"),
  LEAVING("need.leaving", 5, 0, "ack.owned_fault"),
  REPEATED("need.repeated", 5, 0.6, "ack.owned_fault", "ack.their_reality"),
  WAITED("need.waited", 3, 0.3, "ack.owned_fault", "ack.their_reality"),
  DEADLINE("need.deadline", 4, 0.6, "act.when"),
  MONEY("need.money_lost", 4, 0.2, "act.concrete"),
  VULNERABLE("need.vulnerable", 4, 0.6, "personal.you_story"),
  OUTRAGE("need.outrage", 4, 0, "ack.owned_fault", "ack.their_reality"),
  SADNESS("need.sad", 4, 0.8, "ack.feeling_named"),
  THREAT("need.threat_of_post", 3, 0, "ack.owned_fault"),
  DISAPPOINTMENT("need.disappointed", 3, 0, "ack.their_reality", "ack.owned_fault"),
  FRUSTRATION("need.frustrated", 3, 0, "ack.their_reality", "ack.owned_fault"),
  BROKEN("need.broken", 2, 0.2, "act.done"),
  CONFUSION("need.confused", 2, 0.4, "act.steps", "act.answer"),
  REASON("need.asks_why", 2, 0, "und.cause"),
  ASK("need.routine_ask", 1, 0, "act.answer", "act.done", "act.steps");

  private final String rule;
  private final int weight;
  private final double pull;

  @SuppressWarnings("ImmutableEnumChecker") // List.of can't be changed
  private final List<String> touchedBy;

  CueKind(String rule, int weight, double pull, String... touchedBy) {
    this.rule = rule;
    this.weight = weight;
    this.pull = pull;
    this.touchedBy = List.of(touchedBy);
  }

  static Optional<CueKind> of(String rule) {
    return Arrays.stream(values()).filter(kind -> kind.rule.equals(rule)).findFirst();
  }

  /** How grave it is: what is left unanswered costs as much, 1 to 10. */
  int weight() {
    return weight;
  }

  /** How much more a sentence asks to be answered for it; see {@link CueRank}. */
  double pull() {
    return pull;
  }

  /** As the model's training reckons it. */
  List<String> touchedBy() {
    return touchedBy;
  }

  /** Time for another matter is no answer to danger, nor to somebody's own day. */
  List<String> answers() {
    return switch (this) {
      case DANGER -> List.of("ack.reassurance", "ruling.safety");
      case DEADLINE -> List.of();
      default -> touchedBy;
    };
  }
}
