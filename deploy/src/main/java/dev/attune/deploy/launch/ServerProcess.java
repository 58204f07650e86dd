package dev.attune.deploy.launch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The server, as {@code ./attune serve} runs it, in a process of its own that ends with ours even
 * if ours is killed: it watches its standard input, which closes with us.
 */
public final class ServerProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int LAST_LINES = 15;

  private final Process process;
  private final Path log;
  private final Closeable behind;

  private ServerProcess(Process process, Path log, Closeable behind) {
    this.process = process;
    this.log = log;
    this.behind = behind;
  }

  /**
   * A server on a configuration of its own: an account of the user's own must not get into it.
   *
   * @param home where the build has put the server
   */
  public static ServerProcess apart(Path home, Path configuration, Path log) {
    ProcessBuilder builder = builder(home, List.of("-Dattune.config=" + configuration), log);
    builder.environment().keySet().removeIf(name -> name.startsWith("ATTUNE_"));
    return started(builder, log, () -> {});
  }

  /**
   * The user's own server with its ledger and API, on a port of this machine alone, that neither
   * pulls nor writes by itself, and leaves nothing behind where it ran.
   */
  public static ServerProcess headless(Path home, int port, Path log) {
    PassingDirectory directory = RuntimeDirectory.passing();
    return started(
        builder(
            home,
            List.of(
                "-Ddev.attune.headless=true",
                "-D" + RuntimeDirectory.GIVEN + "=" + directory.path(),
                "-Dattune.http.address=127.0.0.1",
                "-Dattune.http.port=" + port),
            log),
        log,
        directory::close);
  }

  private static ProcessBuilder builder(Path home, List<String> options, Path log) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + home.resolve("server.options"));
    command.add("-Ddev.attune.ends-with-parent=true");
    command.addAll(options);
    command.add("-jar");
    command.add(home.resolve("attune.jar").toString());
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
  }

  private static ServerProcess started(ProcessBuilder builder, Path log, Closeable behind) {
    try {
      return new ServerProcess(builder.start(), log, behind);
    } catch (IOException e) {
      cleared(behind);
      throw new StartFailure("The server could not be started: " + e.getMessage() + ".");
    }
  }

  /**
   * @throws StartFailure with the end of its log, when it has ended
   */
  public void requireAlive() {
    if (!process.isAlive()) {
      throw failure("The server has ended with status " + process.exitValue() + ".");
    }
  }

  /** What the log's end may explain. */
  public StartFailure failure(String what) {
    return new StartFailure(what + " The end of " + log + ":\n" + lastLines());
  }

  /** Memory that the process holds, in bytes; empty where the system doesn't tell. */
  public OptionalLong residentBytes() {
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
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    cleared(behind);
  }

  private static void cleared(Closeable behind) {
    try {
      behind.close();
    } catch (IOException e) {
      System.err.println("attune: " + e.getMessage());
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
