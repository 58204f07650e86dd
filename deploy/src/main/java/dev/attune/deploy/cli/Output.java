package dev.attune.deploy.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Where a command's result goes. A file is written beside its final place and moved there once it
 * is whole: a run that fails or is stopped leaves an older file as it was and nothing half-done.
 */
final class Output implements AutoCloseable {

  private final OutputStream stream;
  private final @Nullable Path part;
  private final @Nullable Path target;
  private volatile boolean done;

  private Output(OutputStream stream, @Nullable Path part, @Nullable Path target) {
    this.stream = stream;
    this.part = part;
    this.target = target;
  }

  /** Standard output; a reader that goes away is a {@link ReaderGone}. */
  static Output standard() {
    return new Output(
        new Told("standard output", new FileOutputStream(FileDescriptor.out)) {
          @Override
          public void close() {
            // belongs to the process: not ours to close
          }
        },
        null,
        null);
  }

  /**
   * A file. A pipe or device is written to as it is.
   *
   * @throws CommandFailure when it can't be written
   */
  static Output file(Path file) {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        return new Output(new Told(file.toString(), Files.newOutputStream(file)), null, null);
      }
      Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      Path part = target.resolveSibling("." + target.getFileName() + "." + pid() + ".part");
      Output output =
          new Output(
              new Told(file.toString(), Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)),
              part,
              target);
      Runtime.getRuntime().addShutdownHook(new Thread(output::discard));
      return output;
    } catch (IOException e) {
      throw new CommandFailure(
          file
              + " can't be written ("
              + e.getClass().getSimpleName()
              + "). Name a file in a"
              + " directory that exists and that you may write to.");
    }
  }

  OutputStream stream() {
    return stream;
  }

  /** The result is whole and its stream closed: puts it in place. */
  void complete() throws IOException {
    if (part != null && target != null) {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
    done = true;
  }

  /** Without {@link #complete} before it, nothing of the result stays. */
  @Override
  public void close() throws IOException {
    if (!done) {
      stream.close();
      discard();
    }
  }

  /** Also when the process is stopped, while its main thread may still be writing. */
  private void discard() {
    if (part != null && !done) {
      try {
        Files.deleteIfExists(part);
      } catch (IOException e) {
        System.err.println("attune: the unfinished file " + part + " can be deleted");
      }
    }
  }

  private static long pid() {
    return ProcessHandle.current().pid();
  }

  /** Says what could not be written to, and tells a reader that is gone from other trouble. */
  private static class Told extends OutputStream {
    private final String name;
    private final OutputStream out;

    Told(String name, OutputStream out) {
      this.name = name;
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        if ("Broken pipe".equals(e.getMessage())) {
          throw new ReaderGone();
        }
        throw new CommandFailure(
            name
                + " can't be written on ("
                + e.getMessage()
                + "), so what has come of it is not whole. Make room, or name another place:"
                + " --out FILE.");
      }
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
