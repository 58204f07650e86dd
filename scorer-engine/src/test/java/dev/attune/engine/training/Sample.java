package dev.attune.engine.training;

import dev.attune.assessment.Judgement;
import dev.attune.assessment.Scorer;
import dev.attune.engine.EmbeddedScorer;
import dev.attune.engine.labelled.Labelled;
import dev.attune.reply.AgentReply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Labelled replies in an order that mixes their kinds, each judged once, and only when wanted. */
final class Sample {

  /** Shares no divisor with the number of labelled replies, so that all are met. */
  private static final int STEP = 37;

  private final Scorer scorer = EmbeddedScorer.standard();
  private final List<Labelled> labels = new ArrayList<>();
  private final Map<AgentReply, Judgement> judged = new HashMap<>();

  Sample() {
    List<Labelled> all = PinnedFiles.labelledReplies();
    for (int i = 0; i < all.size(); i++) {
      labels.add(all.get(i * STEP % all.size()));
    }
  }

  Scorer scorer() {
    return scorer;
  }

  List<Labelled> labels() {
    return labels;
  }

  List<AgentReply> replies() {
    return labels.stream().map(Labelled::reply).toList();
  }

  Judgement judged(AgentReply reply) {
    return judged.computeIfAbsent(reply, scorer::judge);
  }
}
