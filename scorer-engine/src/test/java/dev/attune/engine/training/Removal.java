package dev.attune.engine.training;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Evidence;
import dev.attune.assessment.Mark;
import dev.attune.assessment.Scorer;
import dev.attune.reply.AgentReply;
import dev.attune.ticket.MessageId;
import java.util.List;
import java.util.Map;

/** Takes the sentences away that show an action, again and again until none are shown. */
final class Removal {

  private static final int ROUNDS = 6;

  private Removal() {}

  /** Share of the replies with an action that have a lower action mark once all of it is gone. */
  static double lowered(Scorer scorer, Map<AgentReply, Assessment> before) {
    int with = 0;
    int lower = 0;
    for (Map.Entry<AgentReply, Assessment> each : before.entrySet()) {
      Mark action = each.getValue().marks().action();
      if (action.level() > 0 && each.getKey().indexes().size() == 1) {
        with++;
        lower += left(scorer, each.getKey(), action) < action.level() ? 1 : 0;
      }
    }
    return (double) lower / Math.max(1, with);
  }

  private static int left(Scorer scorer, AgentReply reply, Mark action) {
    AgentReply rest = reply;
    Mark shown = action;
    for (int round = 0; round < ROUNDS && shown.level() > 0; round++) {
      rest = without(rest, shown.evidence());
      shown = scorer.judge(rest) instanceof Assessment after ? after.marks().action() : Mark.NONE;
    }
    return shown.level();
  }

  private static boolean ends(char c) {
    return ".!?\n".indexOf(c) >= 0;
  }

  private static AgentReply without(AgentReply reply, List<Evidence> words) {
    MessageId message = reply.last().id();
    return Rewriting.answer(
        reply,
        text -> {
          StringBuilder left = new StringBuilder(text);
          words.stream()
              .filter(evidence -> evidence.message().equals(message))
              .forEach(
                  evidence -> {
                    int from = evidence.span().start();
                    while (from > 0 && !ends(text.charAt(from - 1))) {
                      from--;
                    }
                    for (int i = from;
                        i < text.length() && (i < evidence.span().end() || !ends(text.charAt(i)));
                        i++) {
                      left.setCharAt(i, ' ');
                    }
                  });
          return left.toString();
        });
  }
}
