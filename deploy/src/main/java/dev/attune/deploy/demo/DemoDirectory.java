package dev.attune.deploy.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The directory that keeps a demo between runs: the sandboxes' tickets, the ledger, the server's
 * configuration and its log. One demo at a time.
 */
final class DemoDirectory implements AutoCloseable {

  private final Path path;
  private final FileChannel channel;

  private DemoDirectory(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Makes the directory where it is missing, and takes it for this process.
   *
   * @throws DemoFailure when it can't be written, or another demo has it
   */
  static DemoDirectory claim(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      Files.createDirectories(absolute);
      FileChannel channel =
          FileChannel.open(
              absolute.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (locked(channel)) {
        return new DemoDirectory(absolute, channel);
      }
      channel.close();
      throw new DemoFailure(
          "Another demo runs in " + path + ". Stop it, or name another directory with --dir.");
    } catch (IOException e) {
      throw new DemoFailure(
          path
              + " can't be written ("
              + e.getClass().getSimpleName()
              + "). Name a directory that"
              + " you may write to with --dir.");
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  Path path() {
    return path;
  }

  Path sandbox() {
    return path.resolve("sandbox");
  }

  Path rt() {
    return path.resolve("rt");
  }

  Path ledger() {
    return path.resolve("ledger");
  }

  Path localToken() {
    return path.resolve("local.token");
  }

  Path serverLog() {
    return path.resolve("server.log");
  }

  Path reviews() {
    return path.resolve("reviews.csv");
  }

  /** Keeps a credential where its owner alone can read it. */
  Path secret(String name, String value) throws IOException {
    Path file = path.resolve(name);
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(file, value);
  }

  /** Writes the server's configuration, keys in order. */
  Path configuration(Map<String, String> keys) throws IOException {
    String lines =
        new TreeMap<>(keys)
            .entrySet().stream()
                .map(key -> key.getKey() + " = " + key.getValue().replace("\\", "\\\\"))
                .collect(Collectors.joining("\n", "# Written anew by each demo.\n", "\n"));
    return Files.writeString(path.resolve("attune.properties"), lines);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
