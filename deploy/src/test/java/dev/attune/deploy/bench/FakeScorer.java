package dev.attune.deploy.bench;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Evidence;
import dev.attune.assessment.Flag;
import dev.attune.assessment.FlagFinding;
import dev.attune.assessment.Flags;
import dev.attune.assessment.Judgement;
import dev.attune.assessment.Mark;
import dev.attune.assessment.Marks;
import dev.attune.assessment.Need;
import dev.attune.assessment.Rubric;
import dev.attune.assessment.Scorer;
import dev.attune.assessment.Shift;
import dev.attune.feedback.Feedback;
import dev.attune.feedback.FeedbackWriter;
import dev.attune.reply.AgentReply;
import dev.attune.reply.UnscoredReason;
import dev.attune.text.Span;
import dev.attune.ticket.Message;
import java.util.List;
import java.util.Set;

/**
 * Takes everybody for in severe need but who gets "calm" answers. Finds "cold" replies wanting,
 * "warm" ones exemplary, can't make anything of "odd" ones and fails on "poison".
 */
public final class FakeScorer implements Scorer, FeedbackWriter {

  private static final Need SEVERE = new Need(3, 3, Set.of(), List.of(), true);
  private static final Need CALM = new Need(0, 0, Set.of(), List.of(), true);

  @Override
  public Judgement judge(AgentReply reply) {
    String text = reply.last().text().value();
    if (text.contains("poison")) {
      throw new IllegalStateException("a fault of ours, quoting " + text);
    }
    if (text.contains("odd")) {
      return new Judgement.Abstention(UnscoredReason.UNSURE);
    }
    Mark mark =
        text.contains("warm")
            ? new Mark(2, 2, List.of(quote(reply.last())))
            : new Mark(0, 0, List.of());
    return Assessment.by(
        Rubric.standard(),
        version(),
        text.contains("calm") ? CALM : SEVERE,
        new Marks(mark, mark, mark, mark),
        mark.level() == 2 ? personal(reply.last()) : Flags.NONE,
        0.9,
        reply.after().isEmpty() ? null : Shift.SAME);
  }

  @Override
  public String version() {
    return "fake@1";
  }

  @Override
  public Feedback write(AgentReply reply, Assessment assessment) {
    return assessment.marks().action().level() == 2
        ? new Feedback("Well said.", quote(reply.last()), null)
        : new Feedback(null, null, "Say when " + firstWord(reply.last()) + " comes.");
  }

  private static Flags personal(Message message) {
    return new Flags(
        List.of(
            new FlagFinding(Flag.PERSONAL, 1, true, List.of(quote(message))),
            new FlagFinding(Flag.CHOICE, 1, true, List.of(quote(message)))));
  }

  private static Evidence quote(Message message) {
    return Evidence.at(message, new Span(0, firstWord(message).length()));
  }

  private static String firstWord(Message message) {
    return message.text().value().split(" ", 2)[0];
  }
}
