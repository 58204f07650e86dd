package dev.attune.llm;

import static java.lang.System.Logger.Level.INFO;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.HouseWording;
import dev.attune.assessment.Judgement;
import dev.attune.assessment.Rubric;
import dev.attune.assessment.Scorer;
import dev.attune.reply.AgentReply;
import java.time.Clock;

/**
 * Judges by a language model, and by another scorer wherever the model doesn't: where there is no
 * answer in time, none that can be believed, or nothing left of the day's budget. The assessment
 * says which: {@code llm@3:MODEL}, or {@code embedded@1 (llm@3:MODEL: timed out)}.
 *
 * <p>The other scorer is asked first: what it can't judge is an abstention here too, the shift is
 * its own, and the more both agree on the fit the higher the confidence. Thread-safe. Not pure: the
 * same reply may be judged otherwise another time.
 */
public final class LlmScorer implements Scorer {

  private static final System.Logger LOG = System.getLogger(LlmScorer.class.getName());

  /** Confidence by how many fits lie between both; not calibrated. */
  private static final double[] AGREEING = {0.9, 0.8, 0.55, 0.3, 0.3};

  private final Scorer other;
  private final Rubric rubric;
  private final HouseWording house;
  private final Patience patience;
  private final Rest rest;
  private final Prompt prompt;
  private final String version;

  /**
   * @param other who judges where the model doesn't
   * @param clock for the day's budget and for rests
   */
  public LlmScorer(Scorer other, Rubric rubric, LlmSettings settings, Clock clock) {
    this(other, rubric, settings, clock, time -> Thread.sleep(time.toMillis()));
  }

  LlmScorer(Scorer other, Rubric rubric, LlmSettings settings, Clock clock, Patience.Pause pause) {
    this.other = other;
    this.rubric = rubric;
    this.house = new HouseWording(rubric);
    this.version = "llm@" + Prompt.VERSION + ":" + settings.model();
    this.prompt = Prompt.by(rubric);
    this.rest = new Rest(clock);
    DailyBudget budget = new DailyBudget(clock, settings.callsPerDay(), settings.tokensPerDay());
    this.patience = new Patience(new Endpoint(settings), budget, pause);
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public Judgement judge(AgentReply reply) {
    Judgement judgement = other.judge(reply);
    return judgement instanceof Assessment assessment ? judged(reply, assessment) : judgement;
  }

  private Assessment judged(AgentReply reply, Assessment others) {
    try {
      rest.check();
      Assessment judged = assessed(reply, found(Excerpt.of(rubric.reading(reply))), others);
      rest.worked();
      return judged;
    } catch (Unanswered e) {
      rest.failed(e);
      return instead(reply, others, e.reason());
    } catch (RuntimeException | StackOverflowError e) {
      return instead(reply, others, "failed, " + e.getClass().getSimpleName());
    }
  }

  /** One answer, or a second one where the first can't be believed. */
  private Found found(Excerpt excerpt) {
    String answer = ask(prompt.about(excerpt));
    try {
      return Answer.read(answer, excerpt);
    } catch (Unacceptable first) {
      try {
        return Answer.read(ask(prompt.again(excerpt, answer, first)), excerpt);
      } catch (Unacceptable second) {
        throw new Unanswered("answer not to be believed", Unanswered.Next.OURS);
      }
    }
  }

  private String ask(java.util.List<dev.langchain4j.data.message.ChatMessage> messages) {
    return patience.ask(messages, Prompt.length(messages));
  }

  private Assessment assessed(AgentReply reply, Found found, Assessment others) {
    Assessment told =
        Assessment.by(
            rubric,
            version,
            Severe.kept(found.need(), others.need()),
            found.marks(),
            found.flags(),
            0,
            others.shift());
    Assessment unsure = house.heeded(reply, told);
    return unsure.withConfidence(AGREEING[Math.abs(unsure.fit() - others.fit())]);
  }

  private Assessment instead(AgentReply reply, Assessment others, String reason) {
    LOG.log(
        INFO,
        "conversation={0} message={1}: the model at attune.llm.url did not judge ({2});"
            + " {3} did",
        reply.conversation().id(),
        reply.id(),
        reason,
        other.version());
    return others.scoredBy(others.scorer() + " (" + version + ": " + reason + ")");
  }
}
