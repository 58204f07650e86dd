package dev.attune.deploy.export;

import dev.attune.export.CsvExport;
import dev.attune.export.Extras;
import dev.attune.export.JsonLinesExport;
import dev.attune.export.ReviewRow;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats that reviews are exported in. */
public enum ReviewFormat {
  JSONL("application/jsonl"),
  CSV("text/csv; charset=UTF-8"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String mediaType;

  ReviewFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Name and file extension. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ReviewFormat> labelled(String label) {
    return Stream.of(values())
        .filter(format -> format.label().equals(label.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** Begins a file; completing it closes {@code out}, and nothing else does. */
  public ReviewFile begin(OutputStream out) throws IOException {
    return begin(out, Extras.NONE);
  }

  /** The same with more members and columns behind those that all files have. */
  public ReviewFile begin(OutputStream out, Extras extras) throws IOException {
    BufferedOutputStream buffered = new BufferedOutputStream(out);
    return switch (this) {
      case JSONL -> new JsonLinesFile(new JsonLinesExport(buffered, extras));
      case CSV -> new CsvFile(new CsvExport(buffered, extras));
      case XLSX -> new XlsxExport(buffered, extras);
    };
  }

  private record JsonLinesFile(JsonLinesExport export) implements ReviewFile {
    @Override
    public void write(ReviewRow row) throws IOException {
      export.write(row);
    }

    @Override
    public void flush() throws IOException {
      export.flush();
    }

    @Override
    public void complete() throws IOException {
      export.close();
    }
  }

  private record CsvFile(CsvExport export) implements ReviewFile {
    @Override
    public void write(ReviewRow row) throws IOException {
      export.write(row);
    }

    @Override
    public void flush() throws IOException {
      export.flush();
    }

    @Override
    public void complete() throws IOException {
      export.close();
    }
  }
}
