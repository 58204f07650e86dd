package dev.attune.deploy.export;

import dev.attune.export.ReviewRow;
import java.io.IOException;

/** A file that reviews are written to one by one. Not thread-safe; closing completes the file. */
public interface ReviewFile extends AutoCloseable {

  /** Writes a row; tables leave out messages that were merged into a later one. */
  void write(ReviewRow row) throws IOException;

  @Override
  void close() throws IOException;
}
