package dev.attune.engine.training;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Evidence;
import dev.attune.assessment.Mark;
import dev.attune.reply.AgentReply;
import dev.attune.ticket.Message;
import java.util.List;

/**
 * Takes the sentences away, once, that are shown for an action: what is left must be expected to
 * help less. Replies of which nothing is left prove nothing and are no case.
 *
 * @param cases replies with an action and something beside it
 * @param lowered of them, those whose action is expected to be lower by a tenth of a level or more
 */
record Removal(int cases, int lowered) {

  private static final double TENTH = 0.1;

  static Removal of(Sample sample, int most) {
    int cases = 0;
    int lowered = 0;
    for (AgentReply reply : sample.replies()) {
      if (cases < most && sample.judged(reply) instanceof Assessment before) {
        Mark action = before.marks().action();
        AgentReply rest = without(reply, action.evidence());
        if (action.level() > 0
            && saysSomething(rest)
            && sample.scorer().judge(rest) instanceof Assessment after) {
          cases++;
          lowered += after.marks().action().expected() <= action.expected() - TENTH ? 1 : 0;
        }
      }
    }
    return new Removal(cases, lowered);
  }

  double share() {
    return (double) lowered / Math.max(1, cases);
  }

  private static boolean saysSomething(AgentReply reply) {
    return reply.messages().stream().anyMatch(message -> !message.text().wordless());
  }

  private static AgentReply without(AgentReply reply, List<Evidence> words) {
    return Rewriting.messages(reply, message -> left(message, words));
  }

  private static String left(Message message, List<Evidence> words) {
    StringBuilder left = new StringBuilder(message.text().value());
    words.stream()
        .filter(evidence -> evidence.message().equals(message.id()))
        .forEach(evidence -> blank(left, evidence, message.text().value()));
    return left.toString();
  }

  private static void blank(StringBuilder left, Evidence evidence, String text) {
    int from = evidence.span().start();
    while (from > 0 && !ends(text, from - 1)) {
      from--;
    }
    for (int i = from; i < text.length() && (i < evidence.span().end() || !ends(text, i)); i++) {
      left.setCharAt(i, ' ');
    }
  }

  /** The point of "26.80" ends nothing. */
  private static boolean ends(String text, int at) {
    boolean goesOn = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    return text.charAt(at) == '.' ? !goesOn : "!?\n".indexOf(text.charAt(at)) >= 0;
  }
}
