package dev.attune.deploy.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where Payara unpacks itself, 100 MB, and the scorer's libraries: the same place at each start,
 * since a killed process can't clean up. It lies in the user's cache and not in the shared
 * temporary directory, where another user could put a class of theirs first.
 */
final class RuntimeDirectory {

  private RuntimeDirectory() {}

  /** One for each port, so that two servers don't share one. */
  static Path at(int port) {
    return at(port, System.getenv(), Path.of(System.getProperty("user.home", "")));
  }

  static Path at(int port, Map<String, String> environment, Path home) {
    String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path base = cache.isBlank() ? home.resolve(".cache") : Path.of(cache);
    try {
      return forgetful(writable(base.resolve("attune").resolve("server-" + port)));
    } catch (IOException e) {
      return temporary(port);
    }
  }

  /** Without what a killed server had deployed there, which Payara would start a second time. */
  private static Path forgetful(Path directory) throws IOException {
    Path applications = directory.resolve("applications");
    if (Files.exists(applications)) {
      try (Stream<Path> left = Files.walk(applications)) {
        for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    return directory;
  }

  private static Path writable(Path directory) throws IOException {
    Files.createDirectories(directory);
    if (!Files.isWritable(directory)) {
      throw new IOException("not writable: " + directory);
    }
    return directory;
  }

  private static Path temporary(int port) {
    try {
      return Files.createTempDirectory("attune-server-" + port);
    } catch (IOException e) {
      throw new StartFailure(
          "Neither the cache directory nor the temporary directory can be written to, so the"
              + " server was not started. Let HOME or TMPDIR name a directory that can.");
    }
  }
}
