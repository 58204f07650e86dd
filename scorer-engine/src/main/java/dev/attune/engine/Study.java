package dev.attune.engine;

import dev.attune.engine.model.Cueing;
import dev.attune.engine.model.Hearing;
import dev.attune.engine.model.Impression;
import dev.attune.engine.model.Influence;
import dev.attune.engine.model.Sentence;
import dev.attune.engine.rules.Findings;
import dev.attune.reply.AgentReply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply as it is worked on: what rules find in it, and what was said before it, heard when the
 * model is first asked and once, however many answers are then read in the reply's place. For one
 * thread at a time; to be closed.
 */
final class Study implements AutoCloseable {

  private final AgentReply reply;
  private final Findings findings;
  private @Nullable Hearing heard;
  private @Nullable Impression read;

  private Study(AgentReply reply) {
    this.reply = reply;
    this.findings = Findings.of(reply);
  }

  static Study of(AgentReply reply) {
    return new Study(reply);
  }

  AgentReply reply() {
    return reply;
  }

  Findings findings() {
    return findings;
  }

  Look look() {
    return look(findings, impression());
  }

  /**
   * All that is expected of another answer.
   *
   * @param other to the same that was said before
   */
  Look look(AgentReply other) {
    Findings found = findings.answered(other);
    return look(found, heard().read(found));
  }

  private static Look look(Findings findings, Impression read) {
    return Look.at(
        findings,
        seen ->
            Expected.apart(seen, read.judge(seen), EmbeddedScorer.RAISED_FROM)
                .accorded(EmbeddedScorer.WEIGHTS));
  }

  /** What of the customer's words most deserves an answer. */
  Cueing cueing() {
    return heard().cueing();
  }

  /** The reply's sentences, each with what it shows. */
  List<Sentence> sentences() {
    return impression().sentences();
  }

  /** Why the model expects what it expects. */
  List<Influence> influences() {
    return impression().influences(findings);
  }

  private Impression impression() {
    if (read == null) {
      read = heard().read(findings);
    }
    return read;
  }

  private Hearing heard() {
    if (heard == null) {
      heard = EmbeddedScorer.MODEL.hear(reply);
    }
    return heard;
  }

  @Override
  public void close() {
    if (heard != null) {
      heard.close();
      heard = null;
    }
  }
}
