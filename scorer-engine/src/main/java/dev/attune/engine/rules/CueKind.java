package dev.attune.engine.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What makes a customer's words a cue, strongest first, and which findings in a reply answer such a
 * cue even without repeating its words.
 */
enum CueKind {
  LOSS("need.loss", 10, "ack.condolence"),
  DANGER("need.danger", 9, "act.when", "ack.reassurance"),
  ILLNESS("need.illness", 9, "ack.warm_wish"),
  HARDSHIP("need.hardship", 8, "choice.offer"),
  EVENT("need.event", 7, "und.plan_for_them"),
  FEAR("need.fear", 6, "ack.reassurance", "ack.feeling_named"),
  LEAVING("need.leaving", 5, "ack.owned_fault"),
  REPEATED("need.repeated", 5, "ack.owned_fault", "ack.their_reality"),
  WAITED("need.waited", 3, "ack.owned_fault", "ack.their_reality"),
  DEADLINE("need.deadline", 4, "act.when"),
  MONEY("need.money_lost", 4, "act.concrete"),
  VULNERABLE("need.vulnerable", 4, "personal.you_story"),
  OUTRAGE("need.outrage", 4, "ack.owned_fault", "ack.their_reality"),
  SADNESS("need.sad", 4, "ack.feeling_named"),
  THREAT("need.threat_of_post", 3, "ack.owned_fault"),
  DISAPPOINTMENT("need.disappointed", 3, "ack.their_reality", "ack.owned_fault"),
  FRUSTRATION("need.frustrated", 3, "ack.their_reality", "ack.owned_fault"),
  BROKEN("need.broken", 2, "act.done"),
  CONFUSION("need.confused", 2, "act.steps", "act.answer"),
  REASON("need.asks_why", 2, "und.cause"),
  ASK("need.routine_ask", 1, "act.answer", "act.done", "act.steps");

  private final String rule;
  private final int weight;

  @SuppressWarnings("ImmutableEnumChecker") // List.of can't be changed
  private final List<String> answers;

  CueKind(String rule, int weight, String... answers) {
    this.rule = rule;
    this.weight = weight;
    this.answers = List.of(answers);
  }

  static Optional<CueKind> of(String rule) {
    return Arrays.stream(values()).filter(kind -> kind.rule.equals(rule)).findFirst();
  }

  int weight() {
    return weight;
  }

  List<String> answers() {
    return answers;
  }
}
