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

  private static final double ANGRY = 3;

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
    return answer.isEmpty() ? Optional.empty() : Optional.of(shift(answer));
  }

  private static Shift shift(List<Said> answer) {
    Set<String> found =
        answer.stream()
            .flatMap(
                said ->
                    RuleBook.standard().find(said.words(), Rule.Reader.CUSTOMER).keySet().stream())
            .map(Rule::id)
            .collect(Collectors.toSet());
    boolean warm = found.contains("shift.warm");
    boolean better = found.contains("shift.better");
    if (worse(answer, found)) {
      return warm || better ? Shift.SAME : Shift.WORSE;
    }
    if (warm) {
      return Shift.WARM;
    }
    return better ? Shift.BETTER : Shift.SAME;
  }

  private static boolean worse(List<Said> answer, Set<String> found) {
    long shouts =
        answer.stream()
            .mapToLong(s -> s.words().text().chars().filter(c -> c == '!').count())
            .sum();
    return found.contains("shift.worse")
        || found.contains("need.outrage")
        || found.contains("need.leaving")
        || (shouts >= ANGRY && !found.contains("shift.warm"));
  }
}
