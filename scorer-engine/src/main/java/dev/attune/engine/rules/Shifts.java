package dev.attune.engine.rules;

import dev.attune.assessment.Shift;
import dev.attune.reply.AgentReply;
import dev.attune.ticket.Message;
import dev.attune.ticket.Role;
import java.util.ArrayList;
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

  /** Scorn where it stands alone; "Wow, thank you" is none. */
  private static final String WRY = "shift.wry";

  /** Kind words beside them make nothing better. */
  private static final Set<String> DESPERATE = Set.of("need.crisis", "need.despair");

  private Shifts() {}

  /**
   * Empty while the customer has not answered in words. What nobody wrote, or what says nothing,
   * answers neither for the customer nor for the firm; a bot that speaks up before the customer
   * does leaves a person's reply unbroken.
   */
  public static Optional<Shift> after(AgentReply reply) {
    List<Said> answer = new ArrayList<>();
    for (Message message : reply.after()) {
      if (!spoken(message)) {
        continue;
      }
      if (message.by(Role.CUSTOMER)) {
        answer.add(Said.of(message));
      } else if (!answer.isEmpty() || reply.byBot() || !message.by(Role.BOT)) {
        break;
      }
    }
    return answer.isEmpty()
        ? Optional.empty()
        : Optional.of(shift(answer, reply.messages().stream().map(Said::of).toList()));
  }

  private static boolean spoken(Message message) {
    boolean answers = message.answers() && !message.text().wordless();
    boolean asks = message.isPublic() && message.by(Role.CUSTOMER) && !message.text().blank();
    return (answers || asks) && !message.automatic();
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
    if (found.contains(WRY) && !warm) {
      return better ? Shift.SAME : Shift.WORSE;
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
