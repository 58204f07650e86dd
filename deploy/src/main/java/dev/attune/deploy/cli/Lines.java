package dev.attune.deploy.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * The lines of a stream as bytes, numbered from 1. Of a line longer than the bound only its number
 * is kept, so that no input can exhaust memory. A byte order mark before a line is no part of it:
 * files that were joined have one in their midst. Not thread-safe.
 */
final class Lines {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final int longest;
  private long number;

  /**
   * @param longest bytes of the longest line kept
   */
  Lines(InputStream in, int longest) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.longest = longest;
  }

  /**
   * @param tooLong true when the line went past the bound, so that {@code bytes} is empty
   */
  record Line(long number, Bytes bytes, boolean tooLong) {}

  /** Bytes of one owner, which nobody changes. */
  @SuppressWarnings("ArrayRecordComponent")
  record Bytes(byte[] value) {}

  /** The next line without its end; empty at the end of the stream. */
  Optional<Line> next() throws IOException {
    int first = in.read();
    if (first < 0) {
      return Optional.empty();
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 10);
    boolean tooLong = false;
    for (int b = first; b >= 0 && b != '\n'; b = in.read()) {
      tooLong |= line.size() >= longest;
      if (!tooLong) {
        line.write(b);
      }
    }
    byte[] kept = tooLong ? new byte[0] : unmarked(line.toByteArray());
    return Optional.of(new Line(++number, new Bytes(kept), tooLong));
  }

  /** True when the next line would have to be waited for, so that now is the time to answer. */
  boolean idle() throws IOException {
    return in.available() == 0;
  }

  private static byte[] unmarked(byte[] line) {
    int mark = BYTE_ORDER_MARK.length;
    return line.length >= mark && Arrays.equals(line, 0, mark, BYTE_ORDER_MARK, 0, mark)
        ? Arrays.copyOfRange(line, mark, line.length)
        : line;
  }
}
