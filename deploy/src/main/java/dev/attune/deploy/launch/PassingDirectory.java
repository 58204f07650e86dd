package dev.attune.deploy.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * Where a server that is started for one command unpacks itself, 130 MB: gone with the command. A
 * file beside it is locked by whoever uses it, command and server, so that the directory of a
 * command that was killed can be told from a living one's, and is swept by the next.
 */
final class PassingDirectory implements AutoCloseable {

  private static final String PREFIX = "attune-command-";
  private static final String LOCK = ".lock";

  /** A channel that nothing refers to may be closed, and its lock let go of. */
  private static final List<FileChannel> HELD = new CopyOnWriteArrayList<>();

  private final Path directory;
  private final Path lock;
  private final FileChannel held;

  private PassingDirectory(Path directory, Path lock, FileChannel held) {
    this.directory = directory;
    this.lock = lock;
    this.held = held;
  }

  /** A fresh one below the base, which sweeps those that nobody uses any more. */
  static PassingDirectory in(Path base) throws IOException {
    Files.createDirectories(base);
    sweep(base);
    Path lock = Files.createTempFile(base, PREFIX, LOCK);
    FileChannel held = locked(lock);
    FormerDirectories.sweep(base, Files.getLastModifiedTime(lock).toInstant());
    return new PassingDirectory(Files.createDirectory(directory(lock)), lock, held);
  }

  /** Holds another process's directory for as long as this process lives. */
  static void hold(Path directory) throws IOException {
    HELD.add(locked(directory.resolveSibling(directory.getFileName() + LOCK)));
  }

  Path path() {
    return directory;
  }

  /** Deletes it; the server in it must have ended. What can't be deleted, the next one sweeps. */
  @Override
  public void close() {
    try {
      delete(directory);
      Files.deleteIfExists(lock);
      held.close();
    } catch (IOException | UncheckedIOException e) {
      System.err.println("attune: " + directory + " can be deleted");
    }
  }

  private static void sweep(Path base) throws IOException {
    try (DirectoryStream<Path> locks = Files.newDirectoryStream(base, PREFIX + "*" + LOCK)) {
      for (Path lock : locks) {
        sweepOne(lock);
      }
    }
  }

  /** Another one's that can't be read, or that somebody sweeps at the same time, is left alone. */
  private static void sweepOne(Path lock) {
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock nobodys = channel.tryLock()) {
      if (nobodys != null) {
        delete(directory(lock));
        Files.deleteIfExists(lock);
      }
    } catch (IOException | UncheckedIOException | OverlappingFileLockException e) {
      // it is used, or not ours
    }
  }

  /** Several processes hold the same lock; closing the channel, or dying, lets go of it. */
  private static FileChannel locked(Path lock) throws IOException {
    FileChannel channel = FileChannel.open(lock, StandardOpenOption.READ);
    channel.lock(0, Long.MAX_VALUE, true);
    return channel;
  }

  private static Path directory(Path lock) {
    String name = lock.getFileName().toString();
    return lock.resolveSibling(name.substring(0, name.length() - LOCK.length()));
  }

  static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> all = Files.walk(directory)) {
        List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        for (Path path : deepestFirst) {
          Files.deleteIfExists(path);
        }
      }
    }
  }
}
