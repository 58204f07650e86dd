package dev.attune.export;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;

/**
 * A row as one line of JSON, and back. Written again, a row that was read gives the same line.
 *
 * <p>The line holds what people are shown: whole levels, raised flags, confidence to two decimals.
 * A row read from it therefore has each expectation at its level, each raised flag at probability 1
 * and no others. Thread-safe.
 */
public final class ReviewJson {

  private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

  private ReviewJson() {}

  /**
   * One line without its end, members in a fixed order. No character in it that any reader takes
   * for the end of a line; half a surrogate pair, which UTF-8 can't hold, is escaped.
   */
  public static String write(ReviewRow row) {
    return write(row, Extras.NONE);
  }

  /** The same with more members behind. */
  static String write(ReviewRow row, Extras extras) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = GENERATORS.createGenerator(line)) {
      new ReviewWriting(json).write(row, extras);
    }
    return CleanText.inJson(line.toString())
        .replace("\u0085", "\\u0085")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  /**
   * Reads a line that {@link #write} made.
   *
   * @throws IllegalArgumentException when it is no such line; the message quotes nothing of it
   */
  public static ReviewRow read(String line) {
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      return OriginReading.row(reader.readObject());
    } catch (JsonException
        | ClassCastException
        | NullPointerException
        | java.time.DateTimeException e) {
      throw new IllegalArgumentException(
          "no review in this line of "
              + line.length()
              + " characters: "
              + e.getClass().getSimpleName(),
          e);
    }
  }
}
