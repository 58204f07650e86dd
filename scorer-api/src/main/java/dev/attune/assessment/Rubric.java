package dev.attune.assessment;

import dev.attune.reply.AgentReply;
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
 * @param additions what a company takes away and adds; the weights already know what is off
 */
public record Rubric(String name, int number, Weights weights, Additions additions) {

  private static final double FULL = 100;

  /** By so much a sum of shares may miss the half that it comes to in decimals. */
  private static final double HAIR = 1e-9;

  /** The rubric that ships. */
  public static Rubric standard() {
    return RubricFile.parse(shipped());
  }

  /**
   * Reads a rubric file (Java properties; the shipped one names every weight). With {@code
   * based-on=default} it need hold no more than a name, a version and what is different.
   *
   * @throws IllegalArgumentException naming the key that is missing, unknown or out of range
   */
  public static Rubric read(Reader reader) throws IOException {
    Properties file = new Properties();
    file.load(reader);
    return RubricFile.parse(RubricFile.whole(file, shipped()));
  }

  private static Properties shipped() {
    Properties file = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Rubric.class.getResourceAsStream("default.properties")),
            StandardCharsets.UTF_8)) {
      file.load(reader);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The reply as it is to be read: what must stand in replies is read past. Offsets stay as they
   * are.
   */
  public AgentReply reading(AgentReply reply) {
    return additions.required().isEmpty() ? reply : new Masking(additions.required()).in(reply);
  }

  /** The same without stock phrases of the house, for who looks for something to praise. */
  public AgentReply readingWithoutFormulas(AgentReply reply) {
    AgentReply read = reading(reply);
    return additions.formulas().isEmpty() ? read : new Masking(additions.formulas()).in(read);
  }

  /** What people are shown for a mark's or flag's label. */
  public String called(String label) {
    return additions.names().getOrDefault(label, label);
  }

  /** Name and version as every review carries it. */
  public String version() {
    return name + "@" + number;
  }

  /**
   * 0 to 100. Monotone: a higher mark or a likelier good flag never lowers it, a likelier bad flag
   * never raises it. Works on expected marks and flag probabilities, so it moves smoothly where a
   * level would jump. Where nothing is asked or wrong, missing action lowers nothing.
   */
  public int score(Need need, Marks marks, Flags flags) {
    double points = weights.points(need, marks, flags) + HAIR;
    return (int) Math.round(Math.max(0, Math.min(FULL, points)));
  }
}
