package dev.attune.engine.rules;

import dev.attune.assessment.Shift;
import dev.attune.reply.AgentReply;
import dev.attune.ticket.Message;
import dev.attune.ticket.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the customer's next message for what the reply did to them. */
public final class Shifts {

  private static final Set<String> FURIOUS =
      Set.of(
          "shift.worse",
          "need.outrage",
          "need.leaving",
          "need.frustrated",
          "need.repeated",
          "need.threat_of_post");

  /** Kind words beside them make nothing better. */
  private static final Set<String> DESPERATE = Set.of("need.crisis", "need.despair");

  private Shifts() {}

  /** Empty while the customer has not answered in words. */
  public static Optional<Shift> after(AgentReply reply) {
    List<Said> answer =
        reply.after().stream()
            .filter(Message::isPublic)
            .takeWhile(message -> !message.answers())
            .filter(message -> message.by(Role.CUSTOMER) && !message.text().blank())
            .map(Said::of)
            .toList();
    return answer.isEmpty()
        ? Optional.empty()
        : Optional.of(shift(answer, reply.messages().stream().map(Said::of).toList()));
  }

  private static Shift shift(List<Said> answer, List<Said> reply) {
    Set<String> found =
        answer.stream()
            .flatMap(
                said ->
                    RuleBook.standard().find(said.words(), Rule.Reader.CUSTOMER).keySet().stream())
            .map(Rule::id)
            .collect(Collectors.toSet());
    boolean warm = found.contains("shift.warm");
    boolean better = found.contains("shift.better");
    if (found.stream().anyMatch(DESPERATE::contains)) {
      return Shift.WORSE;
    }
    if (found.stream().anyMatch(FURIOUS::contains)) {
      return warm || better ? Shift.SAME : Shift.WORSE;
    }
    if (warm) {
      return Shift.WARM;
    }
    if (better) {
      return Shift.BETTER;
    }
    return new Retort(answer, reply).sounds() ? Shift.WORSE : Shift.SAME;
  }
}
