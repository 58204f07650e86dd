package dev.attune.deploy.bench;

/** Kills the process at the n-th dangerous instant, once. */
public final class Fuse {

  private int left = Integer.MAX_VALUE;
  private boolean blown;

  /** Lets so many instants pass and crashes at the next. */
  public void light(int instants) {
    left = instants;
    blown = false;
  }

  public boolean blown() {
    return blown;
  }

  public void pass(String instant) {
    if (left-- == 0) {
      blown = true;
      throw new Crash(instant);
    }
  }
}
