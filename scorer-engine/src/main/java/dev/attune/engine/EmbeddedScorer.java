package dev.attune.engine;

import dev.attune.assessment.Judgement;
import dev.attune.assessment.Rubric;
import dev.attune.assessment.Scorer;
import dev.attune.engine.rules.Findings;
import dev.attune.reply.AgentReply;
import dev.attune.reply.UnscoredReason;
import java.util.List;
import java.util.Optional;

/**
 * Judges replies in process, by rules whose every contribution can be shown.
 *
 * <p>Pure and deterministic, safe for use by many threads at once; cost grows linearly with the
 * length of the texts.
 */
public final class EmbeddedScorer implements Scorer {

  private static final String VERSION = "embedded@1";

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
    return explain(reply).judgement();
  }

  /** The judgement with every contribution to every mark and flag. */
  public Explained explain(AgentReply reply) {
    Optional<UnscoredReason> reason = Legible.whyNot(reply);
    if (reason.isPresent()) {
      return new Explained(new Judgement.Abstention(reason.get()), List.of());
    }
    Findings findings = Findings.of(reply);
    return new Explained(
        Assembly.assessment(rubric, VERSION, reply, findings), Reason.of(findings));
  }

  @Override
  public String version() {
    return VERSION;
  }
}
