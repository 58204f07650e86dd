package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Flag;
import dev.attune.assessment.Judgement;
import dev.attune.assessment.Rubric;
import dev.attune.assessment.Scorer;
import dev.attune.engine.model.Hearing;
import dev.attune.engine.model.Impression;
import dev.attune.engine.model.ReplyModel;
import dev.attune.engine.rules.Findings;
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
 * length of the texts.
 */
public final class EmbeddedScorer implements Scorer {

  private static final String VERSION = "embedded@5";
  private static final ReplyModel MODEL = ReplyModel.shipped();
  private static final Map<Flag, Double> RAISED_FROM =
      Arrays.stream(Flag.values()).collect(Collectors.toMap(flag -> flag, MODEL::raisedFrom));

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
        : assessment(reply, Findings.of(reply));
  }

  /** Hears what was said before a reply, for judging one or more answers to it; to be closed. */
  Hearing hear(AgentReply reply) {
    return MODEL.hear(reply);
  }

  /**
   * @param heard what was said before this reply
   */
  Judgement judge(AgentReply reply, Hearing heard) {
    Optional<UnscoredReason> reason = Legible.whyNot(reply);
    return reason.isPresent()
        ? new Judgement.Abstention(reason.get())
        : assessment(reply, Findings.of(reply), heard);
  }

  /** The judgement with every contribution to every mark and flag. */
  public Explained explain(AgentReply reply) {
    Optional<UnscoredReason> reason = Legible.whyNot(reply);
    if (reason.isPresent()) {
      return new Explained(new Judgement.Abstention(reason.get()), List.of());
    }
    Findings findings = Findings.of(reply);
    try (Hearing heard = hear(reply)) {
      Look look = look(findings, heard);
      return new Explained(
          Assembly.assessment(rubric, VERSION, reply, look),
          new Reasons(look.whole(), look.found(rubric), MODEL.influences(findings)).all());
    }
  }

  /** True when an assessment is what this scorer would say. */
  boolean said(Assessment assessment) {
    return assessment.scorer().equals(VERSION) && assessment.rubric().equals(rubric.version());
  }

  private Assessment assessment(AgentReply reply, Findings findings) {
    try (Hearing heard = hear(reply)) {
      return assessment(reply, findings, heard);
    }
  }

  private Assessment assessment(AgentReply reply, Findings findings, Hearing heard) {
    return Assembly.assessment(rubric, VERSION, reply, look(findings, heard));
  }

  private static Look look(Findings findings, Hearing heard) {
    Impression read = heard.read(findings);
    return Look.at(findings, seen -> expected(seen, read));
  }

  /** What rules and model expect, before a rubric says what it is worth. */
  private static Expected expected(Findings findings, Impression read) {
    return new Expected(findings, read.judge(findings), RAISED_FROM);
  }

  @Override
  public String version() {
    return VERSION;
  }
}
