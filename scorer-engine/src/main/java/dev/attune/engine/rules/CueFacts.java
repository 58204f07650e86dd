package dev.attune.engine.rules;

import java.util.ArrayList;
import java.util.List;

/** Whether what most deserved an answer got one. */
final class CueFacts {

  private static final double GRAVE = 10;

  private CueFacts() {}

  static List<Finding> of(List<FoundCue> cues) {
    List<Finding> facts = new ArrayList<>();
    double open = 0;
    double takenUp = 0;
    for (FoundCue cue : cues) {
      double share = Math.min(1, cue.weight() / GRAVE);
      if (cue.touched()) {
        takenUp = Math.max(takenUp, share);
      } else {
        open = Math.max(open, share);
      }
    }
    if (takenUp > 0) {
      facts.add(new Finding("cue.taken_up", takenUp, List.of()));
    }
    if (open > 0) {
      facts.add(new Finding("cue.open", open, List.of()));
    }
    return facts;
  }
}
