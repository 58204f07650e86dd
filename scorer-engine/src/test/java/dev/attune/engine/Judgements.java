package dev.attune.engine;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Judgement;
import dev.attune.engine.labelled.Labelled;
import dev.attune.engine.labelled.LabelledReplies;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Every labelled reply judged once, for all tests that look at judgements. */
final class Judgements {

  private static final EmbeddedScorer SCORER = EmbeddedScorer.standard();
  private static final Map<String, Judgement> KNOWN = new ConcurrentHashMap<>();
  private static final List<Labelled> ALL = LabelledReplies.all();

  private Judgements() {}

  static Judgement of(Labelled labelled) {
    String id = labelled.conversation() + " " + labelled.reply().id().value();
    return KNOWN.computeIfAbsent(id, each -> SCORER.judge(labelled.reply()));
  }

  /** The labelled replies that the scorer doesn't abstain on. */
  static List<Labelled> read() {
    return ALL.stream().filter(each -> of(each) instanceof Assessment).toList();
  }

  static Assessment assessed(Labelled labelled) {
    return (Assessment) of(labelled);
  }
}
