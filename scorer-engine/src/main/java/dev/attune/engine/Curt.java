package dev.attune.engine;

/**
 * How likely {@code dismissive} still is at a small need. The rubric calls a reply dismissive where
 * a strong need or cue is passed over, and at need 0 or 1 only where an explicit request is brushed
 * aside: who helped with it, however little, brushed nothing aside, and where nothing is asked or
 * wrong nothing can be. Labels are too few there to teach it. Decided after the model, which sees
 * nothing of it; moves smoothly with need and action.
 *
 * @param need 0.0 to 3.0; from 2.0 on nothing is held back
 * @param wanted true where something is asked or wrong
 * @param action 0.0 to 2.0
 */
record Curt(double need, boolean wanted, double action) {

  private static final double STRONG_NEED = 2;

  /** Up to here the action's level is 0. */
  private static final double NONE = 0.5;

  private static final double WEAK = 1;

  /**
   * @param probability as rules and model have it
   */
  double held(double probability) {
    return probability * (1 - calm() * helped());
  }

  private double calm() {
    return Math.max(0, Math.min(1, STRONG_NEED - need));
  }

  private double helped() {
    return wanted ? Math.max(0, Math.min(1, (action - NONE) / (WEAK - NONE))) : 1;
  }
}
