package dev.attune.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes reviews as JSON Lines in UTF-8: one object a line, members in a fixed order, so that the
 * same rows give the same bytes. Each row is written as it comes, none is kept. Not thread-safe.
 */
public final class JsonLinesExport implements AutoCloseable {

  private final Writer out;
  private final Extras extras;

  /** Closing the export closes {@code out}. */
  public JsonLinesExport(OutputStream out) {
    this(out, Extras.NONE);
  }

  /** The same with more members behind those that all rows have. */
  public JsonLinesExport(OutputStream out, Extras extras) {
    this(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), extras);
  }

  /** For a writer that encodes as UTF-8; closing the export closes it. */
  public JsonLinesExport(Writer out) {
    this(out, Extras.NONE);
  }

  private JsonLinesExport(Writer out, Extras extras) {
    this.out = out;
    this.extras = extras;
  }

  public void write(ReviewRow row) throws IOException {
    out.write(ReviewJson.write(row, extras));
    out.write('\n');
  }

  /** Hands on what was written so far, for readers who wait for it. */
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
