package dev.attune.deploy.scores;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Cue;
import dev.attune.assessment.Evidence;
import dev.attune.assessment.Flags;
import dev.attune.assessment.Judgement;
import dev.attune.assessment.Mark;
import dev.attune.assessment.Marks;
import dev.attune.assessment.Need;
import dev.attune.assessment.Rubric;
import dev.attune.assessment.Scorer;
import dev.attune.feedback.Feedback;
import dev.attune.feedback.FeedbackWriter;
import dev.attune.reply.AgentReply;
import dev.attune.reply.UnscoredReason;
import dev.attune.text.Span;
import dev.attune.ticket.Message;
import java.util.List;
import java.util.Set;

/** Quotes the first letter of what was asked and abstains on one wording. */
public record QuotingScorer(String foreign) implements Scorer {

  public static final FeedbackWriter FEEDBACK = (reply, assessment) -> Feedback.NONE;

  @Override
  public Judgement judge(AgentReply reply) {
    if (reply.last().text().value().equals(foreign)) {
      return new Judgement.Abstention(UnscoredReason.LANGUAGE);
    }
    List<Cue> cues = reply.asked().stream().map(QuotingScorer::firstLetter).toList();
    Need need = new Need(1, 1, Set.of(), cues, true);
    Marks marks = new Marks(Mark.NONE, Mark.NONE, Mark.NONE, Mark.NONE);
    return Assessment.by(Rubric.standard(), version(), need, marks, Flags.NONE, 1, null);
  }

  @Override
  public String version() {
    return "quoting@1";
  }

  private static Cue firstLetter(Message message) {
    return new Cue(Evidence.at(message, new Span(0, 1)), false);
  }
}
