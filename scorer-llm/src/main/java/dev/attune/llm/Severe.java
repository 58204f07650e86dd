package dev.attune.llm;

import dev.attune.assessment.Cue;
import dev.attune.assessment.Emotion;
import dev.attune.assessment.Need;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Never lets a model talk a severe need down: whoever may be in danger is not left to one reader.
 */
final class Severe {

  private Severe() {}

  /**
   * What the model found; where the other scorer found a severe need, that one with what either
   * saw.
   */
  static Need kept(Need found, Need others) {
    if (others.level() < Need.SEVERE) {
      return found;
    }
    Set<Emotion> emotions = new TreeSet<>(found.emotions());
    emotions.addAll(others.emotions());
    return new Need(
        Need.SEVERE,
        Math.max(found.expected(), others.expected()),
        emotions,
        cues(found, others),
        found.helpWanted() || others.helpWanted());
  }

  /** What whoever saw the severe need saw of it. */
  private static List<Cue> cues(Need found, Need others) {
    boolean seen = found.level() >= Need.SEVERE && !found.cues().isEmpty();
    return seen || others.cues().isEmpty() ? found.cues() : others.cues();
  }
}
