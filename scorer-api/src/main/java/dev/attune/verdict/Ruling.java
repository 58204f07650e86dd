package dev.attune.verdict;

import dev.attune.assessment.Mark;

/**
 * What QA says of one mark.
 *
 * @param level 0 none, 1 weak, 2 strong: the same as the machine's where QA agrees
 * @param reason why it is another; may be empty where QA agrees
 */
public record Ruling(int level, String reason) {

  public Ruling {
    if (level < 0 || level > Mark.STRONG) {
      throw new IllegalArgumentException("a mark is 0 to 2, not " + level);
    }
  }
}
