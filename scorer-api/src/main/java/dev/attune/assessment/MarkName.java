package dev.attune.assessment;

import java.util.Locale;

/** The four things a reply can express (RUBRIC, step 2): A, U, C and E. */
public enum MarkName {
  /** A: the customer's feeling, or what it meant for them. */
  ACKNOWLEDGEMENT,
  /** U: their situation, aim or reason. */
  UNDERSTANDING,
  /** C: help, owned and concrete. */
  ACTION,
  /** E: questions that open up this customer's situation. */
  EXPLORATION;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
