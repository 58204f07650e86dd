package dev.attune.deploy.setup;

import dev.attune.assessment.Judgement;
import dev.attune.assessment.Scorer;
import dev.attune.deploy.account.Timings;
import dev.attune.reply.AgentReply;
import java.time.Duration;

/** A scorer whose judgements are timed. As thread-safe as the one behind it. */
record TimedScorer(Scorer scorer, Timings timings) implements Scorer {

  @Override
  public Judgement judge(AgentReply reply) {
    long began = System.nanoTime();
    try {
      return scorer.judge(reply);
    } finally {
      timings.judged(Duration.ofNanos(System.nanoTime() - began));
    }
  }

  @Override
  public String version() {
    return scorer.version();
  }
}
