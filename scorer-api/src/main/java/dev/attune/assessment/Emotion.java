package dev.attune.assessment;

import java.util.Locale;

/** What a customer may feel (RUBRIC, step 1). */
public enum Emotion {
  FRUSTRATION,
  ANGER,
  ANXIETY,
  SADNESS,
  DISAPPOINTMENT,
  CONFUSION,
  GRATITUDE,
  JOY;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
