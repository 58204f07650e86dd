package dev.attune.engine.training;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Evidence;
import dev.attune.assessment.Mark;
import dev.attune.assessment.Scorer;
import dev.attune.reply.AgentReply;
import dev.attune.ticket.Message;
import java.util.List;
import java.util.Optional;

/**
 * Takes the sentences away that are shown for an action: what is left must be expected to help
 * less. Replies of which nothing is left prove nothing and are no case.
 *
 * @param cases replies with an action and something beside it
 * @param lowered of them, those whose action is expected to be lower by a tenth of a level or more
 */
record Removal(int cases, int lowered) {

  private static final double TENTH = 0.1;

  /** Enough for any reply that a person wrote. */
  private static final int UNTIL_NONE = 20;

  /** What is shown is taken away once. */
  static Removal once(Sample sample, int most) {
    return of(sample, most, 1);
  }

  /** And what is shown of the rest, until no action is left or none is shown. */
  static Removal untilNone(Sample sample, int most) {
    return of(sample, most, UNTIL_NONE);
  }

  private static Removal of(Sample sample, int most, int rounds) {
    int cases = 0;
    int lowered = 0;
    for (AgentReply reply : sample.replies()) {
      if (cases < most && sample.judged(reply) instanceof Assessment before) {
        Mark action = before.marks().action();
        Optional<Mark> after =
            action.level() > 0 ? rest(sample.scorer(), reply, action, rounds) : Optional.empty();
        cases += after.isPresent() ? 1 : 0;
        lowered += after.filter(left -> lower(left, action)).isPresent() ? 1 : 0;
      }
    }
    return new Removal(cases, lowered);
  }

  private static boolean lower(Mark left, Mark action) {
    return left.expected() <= action.expected() - TENTH;
  }

  /** The action of what is left; empty where nothing is left the first time, or it isn't judged. */
  private static Optional<Mark> rest(Scorer scorer, AgentReply reply, Mark action, int rounds) {
    AgentReply rest = without(reply, action.evidence());
    if (!saysSomething(rest) || !(scorer.judge(rest) instanceof Assessment after)) {
      return Optional.empty();
    }
    Mark left = after.marks().action();
    return rounds == 1 || left.level() == 0 || left.evidence().isEmpty()
        ? Optional.of(left)
        : Optional.of(rest(scorer, rest, left, rounds - 1).orElse(left));
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
