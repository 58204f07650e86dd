package dev.attune.sandbox.rt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a Request Tracker leaves in its home while it runs. */
record RtTraces(Path home) {

  private static final String SERVER = "rt-server";

  Path accessLog() {
    return home.resolve("access.log");
  }

  private Path pid() {
    return home.resolve("server.pid");
  }

  void started(Process process) throws IOException {
    Files.writeString(pid(), Long.toString(process.pid()));
  }

  /** Ends the one that a killed run has left behind, if it still is that one. */
  void endLeftOver() throws IOException {
    if (Files.exists(pid())) {
      Optional<ProcessHandle> process =
          ProcessHandle.of(Long.parseLong(Files.readString(pid())))
              .filter(one -> one.info().commandLine().orElse("").contains(SERVER));
      process.filter(ProcessHandle::destroy).ifPresent(one -> one.onExit().join());
      Files.delete(pid());
    }
  }

  /**
   * Calls that were counted.
   *
   * @param before calls that don't count
   * @param program the name that a caller gives itself; empty for all
   */
  long callsSince(long before, String program) throws IOException {
    if (!Files.exists(accessLog())) {
      return 0;
    }
    List<String> lines = Files.readAllLines(accessLog(), StandardCharsets.ISO_8859_1);
    return lines.stream()
        .skip(before)
        .filter(line -> program.isEmpty() || line.endsWith("\"" + program + "\""))
        .count();
  }
}
