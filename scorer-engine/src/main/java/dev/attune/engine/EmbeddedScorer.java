package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Flag;
import dev.attune.assessment.Judgement;
import dev.attune.assessment.Rubric;
import dev.attune.assessment.Scorer;
import dev.attune.assessment.Weights;
import dev.attune.engine.model.ReplyModel;
import dev.attune.reply.AgentReply;
import dev.attune.reply.UnscoredReason;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Judges replies in process, by rules and a trained model whose every contribution can be shown.
 *
 * <p>Pure and deterministic, safe for use by many threads at once; cost grows linearly with the
 * length of the texts. What was found out about the last few replies is kept, some megabytes, for
 * {@link EmbeddedFeedback}; nothing that is said depends on it.
 */
public final class EmbeddedScorer implements Scorer {

  private static final String VERSION = "embedded@12";

  static final ReplyModel MODEL = ReplyModel.shipped();
  static final Map<Flag, Double> RAISED_FROM =
      Arrays.stream(Flag.values()).collect(Collectors.toMap(flag -> flag, MODEL::raisedFrom));

  /** What the parts are worth to the whole, whatever a rubric then makes of them. */
  static final Weights WEIGHTS = Rubric.standard().weights();

  private final Rubric rubric;

  public EmbeddedScorer(Rubric rubric) {
    this.rubric = rubric;
  }

  /** With the rubric that ships. */
  public static EmbeddedScorer standard() {
    return new EmbeddedScorer(Rubric.standard());
  }

  @Override
  public Judgement judge(AgentReply reply) {
    Optional<UnscoredReason> reason = Legible.whyNot(reply);
    return reason.isPresent()
        ? new Judgement.Abstention(reason.get())
        : Studies.shared().kept(Study.of(reply), study -> assessment(reply, study.look()));
  }

  /**
   * The judgement of a reply in the place of the one that is studied.
   *
   * @param reply to the same that was said before
   */
  Judgement judge(AgentReply reply, Study study) {
    Optional<UnscoredReason> reason = Legible.whyNot(reply);
    return reason.isPresent()
        ? new Judgement.Abstention(reason.get())
        : assessment(reply, reply.equals(study.reply()) ? study.look() : study.look(reply));
  }

  /** The judgement with every contribution to every mark and flag. */
  public Explained explain(AgentReply reply) {
    Optional<UnscoredReason> reason = Legible.whyNot(reply);
    return reason.isPresent()
        ? new Explained(new Judgement.Abstention(reason.get()), List.of())
        : Studies.shared().kept(Study.of(reply), this::explained);
  }

  private Explained explained(Study study) {
    Look look = study.look().under(rubric);
    return new Explained(
        Assembly.assessment(rubric, VERSION, study.reply(), look),
        new Reasons(look.whole(), look.found(rubric), study.influences()).all());
  }

  /** True when an assessment is what this scorer would say. */
  boolean said(Assessment assessment) {
    return assessment.scorer().equals(VERSION) && assessment.rubric().equals(rubric.version());
  }

  private Assessment assessment(AgentReply reply, Look look) {
    return Assembly.assessment(rubric, VERSION, reply, look.under(rubric));
  }

  @Override
  public String version() {
    return VERSION;
  }
}
