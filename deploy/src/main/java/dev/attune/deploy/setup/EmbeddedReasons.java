package dev.attune.deploy.setup;

import dev.attune.assessment.Explained;
import dev.attune.assessment.ExplainingScorer;
import dev.attune.assessment.Judgement;
import dev.attune.assessment.Reason;
import dev.attune.engine.EmbeddedScorer;
import dev.attune.reply.AgentReply;

/** Tells the embedded scorer's reasons in the API's terms. */
record EmbeddedReasons(EmbeddedScorer scorer) implements ExplainingScorer {

  @Override
  public Judgement judge(AgentReply reply) {
    return scorer.judge(reply);
  }

  @Override
  public Explained explain(AgentReply reply) {
    dev.attune.engine.Explained explained = scorer.explain(reply);
    return new Explained(
        explained.judgement(),
        explained.reasons().stream()
            .map(each -> new Reason(each.about(), each.from(), each.points(), each.words()))
            .toList());
  }

  @Override
  public String version() {
    return scorer.version();
  }
}
