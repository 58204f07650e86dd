package dev.attune.deploy.export;

import dev.attune.export.ReviewRow;
import java.io.IOException;

/**
 * A file that reviews are written to one by one. Whole once {@link #complete} has returned; where a
 * row fails, whoever writes leaves it and makes sure that nobody takes what there is for the whole.
 * Not thread-safe.
 */
public interface ReviewFile {

  /** Writes a row; tables leave out messages that were merged into a later one. */
  void write(ReviewRow row) throws IOException;

  /** Hands on what was written so far, for readers who wait for it, where the format lets it. */
  default void flush() throws IOException {}

  /** Writes the file's end, and closes what it is written to. */
  void complete() throws IOException;
}
