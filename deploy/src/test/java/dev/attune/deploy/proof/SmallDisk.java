package dev.attune.deploy.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A disk of a few megabytes in memory, which can be filled and freed. Only root can mount one. */
final class SmallDisk implements AutoCloseable {

  private static final int MEGABYTE = 1 << 20;

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
    try (OutputStream out = Files.newOutputStream(ballast())) {
      for (byte[] some = new byte[MEGABYTE]; ; ) {
        out.write(some);
      }
    } catch (IOException e) {
      topUp();
    }
  }

  /** What was freed since by others is filled too. */
  private void topUp() throws IOException {
    if (directory.toFile().getUsableSpace() >= MEGABYTE) {
      throw new IOException(directory + " can't be filled");
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
