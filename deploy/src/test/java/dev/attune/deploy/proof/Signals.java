package dev.attune.deploy.proof;

import java.io.IOException;

/** Signals to processes that we have started. */
final class Signals {

  private Signals() {}

  /** Such as {@code KILL}, {@code STOP}, {@code CONT}. */
  static void send(Process process, String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
