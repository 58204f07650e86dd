package dev.attune.deploy.cli;

/** What a person sits at. The launcher tells, since a JVM can't see where standard error goes. */
final class Terminal {

  private Terminal() {}

  /** True when standard error is a terminal. */
  static boolean onStandardError() {
    return Boolean.getBoolean("dev.attune.terminal.err");
  }

  /** True when standard output is a terminal. */
  static boolean onStandardOutput() {
    return Boolean.getBoolean("dev.attune.terminal.out");
  }
}
