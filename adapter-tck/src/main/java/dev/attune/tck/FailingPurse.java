package dev.attune.tck;

import dev.attune.helpdesk.Purse;
import java.time.Instant;

/** A purse that has granted enough for a note, and whose keeper is away ever since. */
final class FailingPurse implements Purse {

  @Override
  public Grant take(Limit limit, int credits) {
    return new Grant(Integer.MAX_VALUE, Instant.MAX);
  }

  @Override
  public void charge(Limit limit, int credits) {
    throw new IllegalArgumentException("the purse can't be reached");
  }
}
