package dev.attune.deploy.proof;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A disk of a few megabytes in memory, which can be filled and freed. Only root can mount one. */
final class SmallDisk implements AutoCloseable {

  private static final int PAGE = 4096;

  private final Path directory;

  private SmallDisk(Path directory) {
    this.directory = directory;
  }

  /**
   * Mounts one.
   *
   * @throws IOException when this user may not
   */
  static SmallDisk of(int megabytes) throws IOException {
    Path directory = Files.createTempDirectory("attune-disk");
    run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "none", directory.toString());
    return new SmallDisk(directory);
  }

  Path directory() {
    return directory;
  }

  /** Leaves no byte. */
  void fill() throws IOException {
    try (OutputStream out = Files.newOutputStream(ballast(), CREATE, APPEND)) {
      for (byte[] some = new byte[PAGE]; ; ) {
        out.write(some);
      }
    } catch (IOException e) {
      if (directory.toFile().getUsableSpace() >= PAGE) {
        throw e;
      }
    }
  }

  void free() throws IOException {
    Files.delete(ballast());
  }

  private Path ballast() {
    return directory.resolve("ballast");
  }

  private static void run(String... command) throws IOException {
    try {
      int ended = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (ended != 0) {
        throw new IOException(List.of(command).get(0) + " ended with " + ended);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    run("umount", "-l", directory.toString());
    Files.delete(directory);
  }
}
