package dev.attune.deploy.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The server, as {@code ./attune serve} runs it, in a process of its own that ends with ours even
 * if ours is killed: it watches its standard input, which closes with us.
 */
final class ServerProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int LAST_LINES = 15;

  private final Process process;
  private final Path log;

  private ServerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * @param home where the build has put the server
   */
  static ServerProcess start(Path home, Path configuration, Path log) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
                java,
                "@" + home.resolve("server.options"),
                "-Ddev.attune.ends-with-parent=true",
                "-Dattune.config=" + configuration,
                "-jar",
                home.resolve("attune.jar").toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    // an account of the user's own must not get into the demo
    builder.environment().keySet().removeIf(name -> name.startsWith("ATTUNE_"));
    try {
      return new ServerProcess(builder.start(), log);
    } catch (IOException e) {
      throw new DemoFailure("The server could not be started: " + e.getMessage() + ".");
    }
  }

  /**
   * @throws DemoFailure with the end of its log, when it has ended
   */
  void requireAlive() {
    if (!process.isAlive()) {
      throw new DemoFailure(
          "The server has ended with status "
              + process.exitValue()
              + ". The end of "
              + log
              + ":\n"
              + lastLines());
    }
  }

  /** Memory that the process holds, in bytes; empty where the system doesn't tell. */
  OptionalLong residentBytes() {
    try (Stream<String> lines = Files.lines(Path.of("/proc", process.pid() + "", "status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  /** Asks it to stop and waits until it has. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private String lastLines() {
    try {
      List<String> lines = Files.readAllLines(log);
      return lines.stream()
          .skip(Math.max(0, lines.size() - LAST_LINES))
          .map(line -> "  " + line)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      return "  (it can't be read)";
    }
  }
}
