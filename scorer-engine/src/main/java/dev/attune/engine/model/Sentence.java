package dev.attune.engine.model;

import dev.attune.assessment.Evidence;
import dev.attune.assessment.MarkName;
import java.util.Map;

/**
 * A sentence of the reply.
 *
 * @param shows per mark, 0.0 to 1.0: how much an annotator would quote it as evidence
 */
public record Sentence(Evidence words, Map<MarkName, Double> shows) {

  public Sentence {
    shows = Map.copyOf(shows);
  }

  public double shows(MarkName mark) {
    return shows.getOrDefault(mark, 0.0);
  }
}
