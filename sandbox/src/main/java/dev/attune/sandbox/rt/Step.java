package dev.attune.sandbox.rt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command that must end well.
 *
 * @param log where all goes that it says
 * @param environment beside that of this process
 */
record Step(List<String> command, Path log, Map<String, String> environment) {

  private static final long MINUTES = 10;
  private static final int END = 2_000;

  Step {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  Step(List<String> command, Path log) {
    this(command, log, Map.of());
  }

  /**
   * Runs it and gives what it said.
   *
   * @throws RtFailure when it fails
   */
  String run() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    boolean ended = ended(process);
    String said = Files.readString(log);
    if (!ended || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new RtFailure(
          command.get(0)
              + (ended ? " ended with " + process.exitValue() : " did not end")
              + ". The end of what it said:\n"
              + said.substring(Math.max(0, said.length() - END)));
    }
    return said;
  }

  private static boolean ended(Process process) {
    try {
      return process.waitFor(MINUTES, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
