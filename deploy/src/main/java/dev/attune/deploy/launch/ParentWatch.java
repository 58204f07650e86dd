package dev.attune.deploy.launch;

import java.io.IOException;

/**
 * Ends this process when the one that started it is gone: its end of our standard input closes,
 * even after a kill that lets it say nothing. Asked for by {@code attune.ends-with-parent=true}.
 */
final class ParentWatch {

  private ParentWatch() {}

  static void begin() {
    if (!Boolean.getBoolean("attune.ends-with-parent")) {
      return;
    }
    Thread watch = new Thread(ParentWatch::untilParentIsGone, "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private static void untilParentIsGone() {
    try {
      System.in.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      // a broken pipe says the same as a closed one
    }
    System.exit(0);
  }
}
