package dev.attune.assessment;

/**
 * What was needed minus what was expressed, per domain (0 to 2) and as one headline (−3 to 3; below
 * 0: too much).
 *
 * <p>Source: RUBRIC, "From marks to a score and a gap".
 */
public record Gap(int emotional, int cognitive, int compassionate, int headline) {

  private static final int[] EMOTIONAL_NEEDED = {0, 0, 1, 1};
  private static final int[] COGNITIVE_NEEDED = {0, 1, 1, 2};
  private static final int[] COMPASSIONATE_NEEDED = {1, 1, 2, 2};
  private static final int WIDEST = 3;

  /** The gap that whole levels and raised flags leave; nothing is missing in a mark that is off. */
  public static Gap between(Need need, Marks marks, Flags flags) {
    int emotional = shortfall(EMOTIONAL_NEEDED, need, marks, MarkName.ACKNOWLEDGEMENT);
    int cognitive = shortfall(COGNITIVE_NEEDED, need, marks, MarkName.UNDERSTANDING);
    int compassionate =
        need.helpWanted() ? shortfall(COMPASSIONATE_NEEDED, need, marks, MarkName.ACTION) : 0;
    boolean rightDeed =
        marks.understanding().level() == Mark.STRONG && marks.action().level() == Mark.STRONG;
    int missing = (rightDeed ? 0 : emotional) + cognitive + compassionate;
    return new Gap(
        emotional,
        cognitive,
        compassionate,
        missing > 0 ? Math.min(WIDEST, missing) : tooMuch(flags));
  }

  private static int shortfall(int[] needed, Need need, Marks marks, MarkName name) {
    return marks.shows(name) ? Math.max(0, needed[need.level()] - marks.of(name).level()) : 0;
  }

  private static int tooMuch(Flags flags) {
    return (flags.raised(Flag.OVER_APOLOGY) ? -1 : 0) + (flags.raised(Flag.EXCESS) ? -2 : 0);
  }
}
