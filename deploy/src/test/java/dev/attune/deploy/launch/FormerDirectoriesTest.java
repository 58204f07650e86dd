package dev.attune.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormerDirectoriesTest {

  private static final Instant NOW = Instant.parse("2001-02-03T12:00:00Z");

  @TempDir private Path base;

  private Path left(String name, Duration ago) throws IOException {
    Path directory = Files.createDirectory(base.resolve(name));
    Files.writeString(directory.resolve("a.jar"), "a");
    Files.setLastModifiedTime(directory, FileTime.from(NOW.minus(ago)));
    return directory;
  }

  @Test
  void what_a_commands_server_left_under_its_port_is_swept() throws IOException {
    int port = freePort();
    Path left = left("server-" + port, Duration.ofDays(8));
    FormerDirectories.sweep(base, NOW);
    assertThat(left).doesNotExist();
  }

  @Test
  void that_of_a_configured_server_is_not() throws IOException {
    Path server = left("server-8080", Duration.ofDays(800));
    Path other = left("server-20000", Duration.ofDays(800));
    Path odd = left("server-99999", Duration.ofDays(800));
    FormerDirectories.sweep(base, NOW);
    assertThat(server).exists();
    assertThat(other).exists();
    assertThat(odd).exists();
  }

  @Test
  void nor_one_that_was_started_lately() throws IOException {
    Path lately = left("server-" + freePort(), Duration.ofDays(6));
    FormerDirectories.sweep(base, NOW);
    assertThat(lately).exists();
  }

  @Test
  void nor_that_of_a_server_that_has_been_running_for_long() throws IOException {
    try (ServerSocket running = new ServerSocket(freePort(), 1, InetAddress.getLoopbackAddress())) {
      Path used = left("server-" + running.getLocalPort(), Duration.ofDays(8));
      FormerDirectories.sweep(base, NOW);
      assertThat(used).exists();
    }
  }

  @Test
  void a_start_freshens_a_servers_directory() throws IOException {
    Path server = left("server-40000", Duration.ofDays(8));
    Path cache = Files.createDirectories(base.resolve("cache").resolve("attune"));
    Path moved = Files.move(server, cache.resolve("server-40000"));
    Map<String, String> environment = Map.of("XDG_CACHE_HOME", base.resolve("cache").toString());
    assertThat(RuntimeDirectory.at(40_000, environment, base)).isEqualTo(moved);
    assertThat(Files.getLastModifiedTime(moved).toInstant()).isAfter(NOW);
  }

  /** One of those that systems hand out. */
  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }
}
