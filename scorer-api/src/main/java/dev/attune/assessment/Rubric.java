package dev.attune.assessment;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/**
 * A company's written meaning of empathy: how findings become a score. The built-in {@code default}
 * follows RUBRIC.md; its weights are fitted to labelled fits. Immutable and thread-safe.
 *
 * @param name lower-case name
 * @param number raised with every change, so that each review names what it was scored by
 */
public record Rubric(String name, int number, Weights weights) {

  private static final double FULL = 100;

  /** The rubric that ships. */
  public static Rubric standard() {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Rubric.class.getResourceAsStream("default.properties")),
            StandardCharsets.UTF_8)) {
      return read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a rubric file (Java properties; the shipped one names every key).
   *
   * @throws IllegalArgumentException naming the key that is missing, unknown or out of range
   */
  public static Rubric read(Reader reader) throws IOException {
    Properties file = new Properties();
    file.load(reader);
    return RubricFile.parse(file);
  }

  /** Name and version as every review carries it. */
  public String version() {
    return name + "@" + number;
  }

  /**
   * 0 to 100. Monotone: a higher mark or a likelier good flag never lowers it, a likelier bad flag
   * never raises it. Works on expected marks and flag probabilities, so it moves smoothly where a
   * level would jump.
   */
  public int score(Need need, Marks marks, Flags flags) {
    return (int) Math.round(Math.max(0, Math.min(FULL, weights.points(need, marks, flags))));
  }
}
