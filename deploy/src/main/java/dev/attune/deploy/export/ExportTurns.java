package dev.attune.deploy.export;

import java.util.HashMap;
import java.util.Map;

/**
 * How many exports are written at once: each keeps a thread and a good part of a processor, for as
 * long as its reader likes. Nobody takes the last turn beside others of their own, so that one who
 * reads slowly holds nobody else up. Thread-safe.
 */
public final class ExportTurns {

  private final int atOnce;
  private final Map<String, Integer> taken = new HashMap<>();

  /**
   * @param atOnce at least 2
   */
  public ExportTurns(int atOnce) {
    if (atOnce < 2) {
      throw new IllegalArgumentException("at least 2 at once, not " + atOnce);
    }
    this.atOnce = atOnce;
  }

  /** Takes a turn, which its {@link #end} gives back; false where there is none for them. */
  public synchronized boolean begin(String who) {
    boolean free = isFree(who);
    if (free) {
      taken.merge(who, 1, Integer::sum);
    }
    return free;
  }

  /** Whether {@link #begin} would be true right now. */
  public synchronized boolean isFree(String who) {
    int all = taken.values().stream().mapToInt(Integer::intValue).sum();
    return all < atOnce && taken.getOrDefault(who, 0) < atOnce - 1;
  }

  /** Gives a turn back. */
  public synchronized void end(String who) {
    taken.computeIfPresent(who, (name, many) -> many == 1 ? null : many - 1);
  }
}
