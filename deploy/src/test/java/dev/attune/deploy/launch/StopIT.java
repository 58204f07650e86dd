package dev.attune.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server that is shipped, asked to stop amid its start. */
class StopIT {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir
  @SuppressWarnings("NullAway.Init") // by JUnit
  private Path directory;

  /** By a line that the start has just logged: before the application, amid it, and after it. */
  @ParameterizedTest
  @ValueSource(strings = {"Created virtual server", "Invalid Session", "accounts=[]"})
  void a_start_that_is_cut_off_ends_with_0_and_no_exception(String line) throws Exception {
    Path log = directory.resolve("server.log");
    Process server = server(log);
    try {
      for (long until = System.nanoTime() + PATIENCE.toNanos(); !said(log, line); ) {
        assertThat(server.isAlive()).as(Files.readString(log)).isTrue();
        assertThat(System.nanoTime()).as(Files.readString(log)).isLessThan(until);
        Thread.sleep(5);
      }
      server.destroy();
      assertThat(server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(Files.readString(log)).doesNotContain("Exception");
      assertThat(server.exitValue()).isZero();
    } finally {
      server.destroyForcibly();
    }
  }

  private static boolean said(Path log, String line) throws IOException {
    return Files.readString(log).contains(line);
  }

  private Process server(Path log) throws IOException {
    Path home = Path.of(System.getProperty("dev.attune.home", "target"));
    Path settings = directory.resolve("attune.properties");
    Files.writeString(
        settings,
        "attune.http.port = %d%nattune.db.url = jdbc:h2:%s%n"
            .formatted(Ports.free(), directory.resolve("ledger").toAbsolutePath()));
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + home.resolve("server.options"),
                "-Djava.io.tmpdir=" + directory,
                "-Dattune.config=" + settings,
                "-jar",
                home.resolve("attune.jar").toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("ATTUNE_"));
    builder.environment().put("XDG_CACHE_HOME", directory.resolve("cache").toString());
    return builder.start();
  }
}
