package dev.attune.deploy.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a command's input comes from; trouble with it is told as the user's to mend. */
final class Input extends FilterInputStream {

  static final String STANDARD = "-";

  private static final long UNKNOWN = -1;

  private final String name;

  private Input(String name, InputStream in) {
    super(in);
    this.name = name;
  }

  /**
   * A file, or standard input for {@link #STANDARD}.
   *
   * @throws CommandFailure when it can't be read
   */
  static Input of(String name) {
    if (name.equals(STANDARD)) {
      return new Input("standard input", System.in);
    }
    try {
      Path file = Path.of(name);
      if (Files.isDirectory(file)) {
        throw new IOException("it is a directory");
      }
      return new Input(name, Files.newInputStream(file));
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(name, e);
    }
  }

  /** How many bytes there are; negative where that can't be said. */
  static long size(String name) throws IOException {
    if (name.equals(STANDARD)) {
      return UNKNOWN;
    }
    Path file = Path.of(name);
    return Files.isRegularFile(file) ? Files.size(file) : UNKNOWN;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] bytes, int from, int length) {
    try {
      return super.read(bytes, from, length);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  /** Some kinds of input can't say; then more may be there. */
  @Override
  public int available() {
    try {
      return super.available();
    } catch (IOException e) {
      return 0;
    }
  }

  /** Standard input belongs to the process: not ours to close. */
  @Override
  public void close() throws IOException {
    if (in != System.in) {
      super.close();
    }
  }

  private static CommandFailure unreadable(String name, Exception why) {
    String told =
        why.getClass() == IOException.class
            ? String.valueOf(why.getMessage())
            : why.getClass().getSimpleName();
    return new CommandFailure(
        name
            + " can't be read ("
            + told
            + "). Name a file of conversations, one JSON object a line, or - for standard input.");
  }
}
