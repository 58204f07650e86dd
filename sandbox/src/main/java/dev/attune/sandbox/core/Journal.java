package dev.attune.sandbox.core;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
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
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Append-only file of rows, last one wins, so that a killed sandbox resumes where it was. A half
 * written last line is dropped. Without a file it keeps nothing. Not thread-safe: the desk guards
 * it.
 */
final class Journal implements AutoCloseable {
  private static final Gson GSON = new Gson();
  private final @Nullable Path file;
  private @Nullable Writer out;

  Journal(@Nullable Path file) {
    this.file = file;
  }

  /** Feeds every surviving row, in order of first appearance, as (kind, value); then compacts. */
  void replay(BiConsumer<String, JsonElement> reader) throws IOException {
    if (file == null) {
      return;
    }
    if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
    Map<String, String> rows = survivors(file);
    for (String row : rows.values()) {
      JsonObject parsed = JsonParser.parseString(row).getAsJsonObject();
      reader.accept(parsed.get("k").getAsString(), parsed.get("v"));
    }
    rewrite(file, rows.values());
  }

  private static Map<String, String> survivors(Path file) throws IOException {
    Map<String, String> rows = new LinkedHashMap<>();
    if (!Files.exists(file)) {
      return rows;
    }
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        keep(rows, line);
      }
    }
    return rows;
  }

  private static void keep(Map<String, String> rows, String line) {
    try {
      JsonObject row = JsonParser.parseString(line).getAsJsonObject();
      String key = row.get("k").getAsString() + "/" + row.get("id").getAsString();
      if (row.get("v").isJsonNull()) {
        rows.remove(key);
      } else {
        rows.put(key, line);
      }
    } catch (JsonParseException | IllegalStateException | NullPointerException e) {
      // the line that a kill cut in two: what it would have said had not been answered yet
      return;
    }
  }

  private void rewrite(Path target, Iterable<String> rows) throws IOException {
    Path fresh = target.resolveSibling(target.getFileName() + ".new");
    Files.write(fresh, rows);
    Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    out = Files.newBufferedWriter(target, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
  }

  void put(String kind, Object id, @Nullable Object value) {
    if (out == null) {
      return;
    }
    JsonObject row = Json.object("k", kind, "id", String.valueOf(id));
    row.add("v", value == null ? JsonNull.INSTANCE : GSON.toJsonTree(value));
    try {
      out.write(Json.text(row));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("The sandbox could not write its state to " + file, e);
    }
  }

  /** Hands everything written so far to the operating system. */
  void flush() {
    try {
      if (out != null) {
        out.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The sandbox could not write its state to " + file, e);
    }
  }

  /** Forgets every row. */
  void clear() throws IOException {
    close();
    if (file != null) {
      rewrite(file, java.util.List.of());
    }
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
      out = null;
    }
  }
}
