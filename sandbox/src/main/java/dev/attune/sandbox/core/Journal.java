package dev.attune.sandbox.core;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Append-only file of rows, the last one of a key wins, so that a killed sandbox resumes where it
 * was. Rows wait until {@link #flush}, tickets before what hangs on them; a half written last line
 * is dropped when read. Without a file it keeps nothing. Not thread-safe: the desk guards it.
 */
final class Journal implements AutoCloseable {
  private static final Gson GSON = new Gson();
  private static final String KIND = "{\"k\":\"";
  private static final String ID = "\",\"id\":\"";
  private static final String VALUE = "\",\"v\":";
  private final @Nullable Path file;
  private final Map<String, Row> tickets = new LinkedHashMap<>();
  private final Map<String, Row> others = new LinkedHashMap<>();
  private @Nullable Writer out;

  Journal(@Nullable Path file) {
    this.file = file;
  }

  private record Row(String kind, String id, @Nullable Object value) {}

  /** Takes a row of the file in; a null value says that the row is gone. */
  interface Reader {
    void row(String kind, String id, JsonElement value);
  }

  /** Whatever wants its rows written. */
  interface Source {
    void rows(Journal journal);
  }

  /** Feeds every row in order of writing; then rewrites the file from what has come of it. */
  void replay(Reader reader, Source source) throws IOException {
    if (file == null) {
      return;
    }
    if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
    if (Files.exists(file)) {
      try (BufferedReader lines = Files.newBufferedReader(file)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          read(line, reader);
        }
      }
    }
    rewrite(file, source);
  }

  private static void read(String line, Reader reader) {
    int id = line.indexOf(ID);
    int value = line.indexOf(VALUE, Math.max(0, id));
    if (!line.startsWith(KIND) || id < 0 || value < 0) {
      return;
    }
    JsonElement parsed;
    try {
      parsed = JsonParser.parseString(line.substring(value + VALUE.length(), line.length() - 1));
    } catch (JsonParseException e) {
      // the line that a kill cut in two: what it would have said had not been answered yet
      return;
    }
    reader.row(line.substring(KIND.length(), id), line.substring(id + ID.length(), value), parsed);
  }

  private void rewrite(Path target, Source source) throws IOException {
    Path fresh = target.resolveSibling(target.getFileName() + ".new");
    try (Writer writer = Files.newBufferedWriter(fresh)) {
      out = writer;
      source.rows(this);
      flush();
    }
    Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    out = Files.newBufferedWriter(target, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
  }

  /** Keeps a row for the next flush; null as a value removes it. */
  void put(String kind, Object id, @Nullable Object value) {
    if (file != null) {
      Row row = new Row(kind, String.valueOf(id), value);
      (kind.equals("ticket") ? tickets : others).put(kind + "/" + id, row);
    }
  }

  /** Hands everything kept so far to the operating system. */
  void flush() {
    write(true);
  }

  /** Writes everything kept so far, but may hold it in memory a while longer. */
  void spill() {
    write(false);
  }

  private void write(boolean flushed) {
    try {
      if (out != null && !(tickets.isEmpty() && others.isEmpty())) {
        write(out, tickets);
        write(out, others);
        if (flushed) {
          out.flush();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The sandbox could not write its state to " + file, e);
    }
  }

  private static void write(Writer out, Map<String, Row> rows) throws IOException {
    for (Row row : rows.values()) {
      out.write(KIND + row.kind() + ID + row.id() + VALUE);
      GSON.toJson(row.value() == null ? JsonNull.INSTANCE : row.value(), out);
      out.write("}\n");
    }
    rows.clear();
  }

  /** Forgets every row. */
  void clear() throws IOException {
    tickets.clear();
    others.clear();
    close();
    if (file != null) {
      rewrite(file, journal -> {});
    }
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      flush();
      out.close();
      out = null;
    }
  }
}
