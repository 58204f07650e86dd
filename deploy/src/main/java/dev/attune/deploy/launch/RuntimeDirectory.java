package dev.attune.deploy.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where Payara unpacks itself, 100 MB, and the scorer's libraries: the same place at each start of
 * a server, since a killed process can't clean up; for a server of one command the place that the
 * command gives it, and takes away with it. It lies in the user's cache and not in the shared
 * temporary directory, where another user could put a class of theirs first.
 */
final class RuntimeDirectory {

  /** System property that gives one; no key of the configuration, for no admin sets it. */
  static final String GIVEN = "dev.attune.runtime-directory";

  private RuntimeDirectory() {}

  /** The one that was given; else one for each port, so that two servers don't share one. */
  static Path at(int port) {
    String given = System.getProperty(GIVEN, "");
    return given.isEmpty() ? at(port, System.getenv(), home()) : held(Path.of(given));
  }

  /** One for a command's own server, which ends with the command. */
  static PassingDirectory passing() {
    try {
      return PassingDirectory.in(base(System.getenv(), home()));
    } catch (IOException e) {
      return passingElsewhere();
    }
  }

  private static PassingDirectory passingElsewhere() {
    try {
      return PassingDirectory.in(Path.of(System.getProperty("java.io.tmpdir", "")));
    } catch (IOException e) {
      throw nowhere();
    }
  }

  private static Path held(Path given) {
    try {
      PassingDirectory.hold(given);
      return given;
    } catch (IOException e) {
      throw new StartFailure("The directory " + given + " can't be used: " + e.getMessage() + ".");
    }
  }

  static Path at(int port, Map<String, String> environment, Path home) {
    try {
      return forgetful(writable(base(environment, home).resolve("server-" + port)));
    } catch (IOException e) {
      return temporary(port);
    }
  }

  private static Path base(Map<String, String> environment, Path home) {
    String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
    return (cache.isBlank() ? home.resolve(".cache") : Path.of(cache)).resolve("attune");
  }

  private static Path home() {
    return Path.of(System.getProperty("user.home", ""));
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

  /** Tried, which freshens it as well ({@link FormerDirectories}). */
  private static Path writable(Path directory) throws IOException {
    Files.createDirectories(directory);
    Files.delete(Files.createTempFile(directory, "start", ""));
    return directory;
  }

  private static Path temporary(int port) {
    try {
      return Files.createTempDirectory("attune-server-" + port);
    } catch (IOException e) {
      throw nowhere();
    }
  }

  private static StartFailure nowhere() {
    return new StartFailure(
        "Neither the cache directory nor the temporary directory can be written to, so the"
            + " server was not started. Let HOME or TMPDIR name a directory that can.");
  }
}
