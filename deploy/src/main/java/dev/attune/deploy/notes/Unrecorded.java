package dev.attune.deploy.notes;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came to stand in public while the ledger could not be written. It outlives this process in a
 * small file, which the next one reads. The file's room is taken while there is some: a full disk
 * is one of the reasons why a ledger can't be written. Thread-safe.
 */
public final class Unrecorded {

  private static final System.Logger LOG = System.getLogger(Unrecorded.class.getName());
  private static final int ROOM = 32 * 1024;
  private static final byte FREE = ' ';

  private final @Nullable Path file;
  private final List<Exposed> all = new ArrayList<>();

  private Unrecorded(@Nullable Path file) {
    this.file = file;
  }

  /** Known to this process alone. */
  static Unrecorded inMemory() {
    return new Unrecorded(null);
  }

  /** What an earlier process has left in a file, which is made where it is missing. */
  public static Unrecorded in(Path file) {
    Unrecorded unrecorded = new Unrecorded(file);
    try {
      if (Files.exists(file)) {
        unrecorded.all.addAll(read(Files.readString(file).strip()));
      } else {
        unrecorded.write(file);
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(
          WARNING,
          "{0} can''t be read or made ({1}): where a note came to stand in public while the ledger"
              + " is away, a restart forgets it. Let its directory be writable, and delete it where"
              + " it is damaged",
          file,
          e.getClass().getSimpleName());
    }
    return unrecorded;
  }

  private static List<Exposed> read(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream().map(Exposed::of).toList();
    }
  }

  synchronized List<Exposed> of(String account) {
    return all.stream().filter(one -> one.ticket().account().equals(account)).toList();
  }

  synchronized void add(Exposed one) {
    all.add(one);
    keep();
  }

  synchronized void remove(Exposed one) {
    all.remove(one);
    keep();
  }

  private void keep() {
    try {
      if (file != null) {
        write(file);
      }
    } catch (IOException e) {
      LOG.log(
          WARNING,
          "{0} can''t be written ({1}); this server knows what it would hold until it ends",
          file,
          e.getClass().getSimpleName());
    }
  }

  /** In the room that the file has already, and down to the disk. */
  private void write(Path file) throws IOException {
    JsonArrayBuilder array = Json.createArrayBuilder();
    all.forEach(one -> array.add(one.json()));
    byte[] text = array.build().toString().getBytes(StandardCharsets.UTF_8);
    byte[] room = Arrays.copyOf(text, Math.max(ROOM, text.length));
    Arrays.fill(room, text.length, room.length, FREE);
    Path directory = file.toAbsolutePath().getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(room);
      while (left.hasRemaining()) {
        int unused = channel.write(left);
      }
      channel.force(true);
    }
  }
}
