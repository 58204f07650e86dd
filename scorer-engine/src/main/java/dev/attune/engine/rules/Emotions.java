package dev.attune.engine.rules;

import dev.attune.assessment.Emotion;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which feelings the customer's findings speak of. */
final class Emotions {

  private static final double SPOKEN_NOW = 1;
  private static final double BOTHERED = 0.5;

  private static final Map<Emotion, List<String>> SIGNS =
      new EnumMap<>(
          Map.of(
              Emotion.FRUSTRATION, List.of("need.frustrated", "need.repeated"),
              Emotion.ANGER,
                  List.of("need.outrage", "need.threat_of_post", "need.leaving", "level.insult"),
              Emotion.ANXIETY, List.of("need.fear", "need.danger", "need.hardship"),
              Emotion.SADNESS, List.of("need.sad", "need.loss"),
              Emotion.DISAPPOINTMENT, List.of("need.disappointed"),
              Emotion.CONFUSION, List.of("need.confused")));

  /** As grave when said before the firm's last answer. */
  private static final Set<String> DESPERATE = Set.of("need.crisis", "need.despair");

  private Emotions() {}

  /**
   * @param praised true where praise is all that is said
   * @param need 0.0 to 3.0, as it is shown beside them
   */
  static Set<Emotion> of(List<Finding> findings, boolean praised, double need) {
    Set<Emotion> emotions = EnumSet.noneOf(Emotion.class);
    if (need >= BOTHERED) {
      SIGNS.forEach(
          (emotion, signs) -> {
            if (signs.stream().anyMatch(sign -> now(findings, sign))) {
              emotions.add(emotion);
            }
          });
    }
    if (findings.stream().anyMatch(finding -> DESPERATE.contains(finding.id()))) {
      emotions.add(Emotion.SADNESS);
    }
    if (now(findings, "need.thanks") && need < 2) {
      emotions.add(Emotion.GRATITUDE);
    }
    if ((now(findings, "need.pleased") || praised) && need < 1) {
      emotions.add(Emotion.JOY);
    }
    return emotions;
  }

  private static boolean now(List<Finding> findings, String id) {
    return findings.stream()
        .anyMatch(finding -> finding.id().equals(id) && finding.strength() >= SPOKEN_NOW);
  }
}
