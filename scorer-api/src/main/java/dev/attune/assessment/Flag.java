package dev.attune.assessment;

import java.util.Locale;

/** How a reply was delivered (RUBRIC, step 3). */
public enum Flag {
  CANNED(false),
  OVER_APOLOGY(false),
  EXCESS(false),
  EMPATHY_WITHOUT_ACTION(false),
  DISMISSIVE(false),
  BLAME(false),
  POLICY_WALL(false),
  UNCLEAR(false),
  PERSONAL(true),
  CHOICE(true),
  APPRECIATION(true),
  BOUNDARY(true);

  private final boolean good;

  Flag(boolean good) {
    this.good = good;
  }

  public boolean good() {
    return good;
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
