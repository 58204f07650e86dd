package dev.attune.deploy.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.IntSupplier;

/**
 * Ends this process when the one that started it is gone: its end of our standard input closes,
 * even after a kill that lets it say nothing. Asked for by the demo and by proofs.
 */
public final class ParentWatch {

  /** System property that asks for it; no key of the configuration, for no admin sets it. */
  private static final String ASKED = "dev.attune.ends-with-parent";

  private ParentWatch() {}

  /**
   * @param status asked for when the parent is gone
   */
  public static void begin(IntSupplier status) {
    if (!Boolean.getBoolean(ASKED)) {
      return;
    }
    Thread watch = new Thread(() -> untilParentIsGone(status), "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private static void untilParentIsGone(IntSupplier status) {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // a broken pipe says the same as a closed one
    }
    System.exit(status.getAsInt());
  }
}
