package dev.attune.assessment;

import java.util.Locale;

/**
 * How the customer's next message shows them changed since before the reply. Beside the score,
 * never in it.
 */
public enum Shift {
  WORSE,
  SAME,
  BETTER,
  /** Thanks or warmth given back. */
  WARM;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
