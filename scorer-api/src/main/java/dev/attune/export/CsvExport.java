package dev.attune.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes reviews as CSV by RFC 4180, one row a reply under a heading row: UTF-8 with byte order
 * mark, lines ended by CR LF, nothing in it that a spreadsheet would run. Each row is written as it
 * comes, none is kept. Not thread-safe; failures to write are {@link java.io.UncheckedIOException}.
 */
public final class CsvExport implements AutoCloseable {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CsvWriter csv;
  private final Extras extras;

  /** Writes byte order mark and heading at once; closing the export closes {@code out}. */
  public CsvExport(OutputStream out) throws IOException {
    this(out, Extras.NONE);
  }

  /** The same with more columns behind those that all tables have. */
  public CsvExport(OutputStream out, Extras extras) throws IOException {
    this(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), extras);
  }

  /** For a writer that encodes as UTF-8; closing the export closes it. */
  public CsvExport(Writer out) throws IOException {
    this(out, Extras.NONE);
  }

  private CsvExport(Writer out, Extras extras) throws IOException {
    this.extras = extras;
    out.write(BYTE_ORDER_MARK);
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    csv.writeRecord(Columns.names(extras));
  }

  /** Adds the row, unless it is a message that was merged into a later one. */
  public void write(ReviewRow row) {
    if (Columns.shows(row)) {
      List<String> cells = Columns.cells(row, extras).stream().map(Cell::shown).toList();
      csv.writeRecord(cells);
    }
  }

  /** Hands on what was written so far, for readers who wait for it. */
  public void flush() throws IOException {
    csv.flush();
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
