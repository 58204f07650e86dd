package dev.attune.deploy.setup;

import dev.attune.assessment.Rubric;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the rubric: the one that ships, or the company's own from a file or from text. */
final class RubricKeys {

  private static final String STANDARD = "default";
  private static final String TEXT = "attune.rubric-text";

  private RubricKeys() {}

  static Rubric read(Values values) {
    String place = values.text("attune.rubric");
    if (place.equals(STANDARD)) {
      return values.optional(TEXT).map(RubricKeys::of).orElseGet(Rubric::standard);
    }
    try (Reader file = Files.newBufferedReader(Path.of(place))) {
      return Rubric.read(file);
    } catch (IOException e) {
      throw new BadConfiguration(
          "attune.rubric names " + place + ", which can't be read; check its path and its rights");
    } catch (IllegalArgumentException e) {
      throw new BadConfiguration("attune.rubric names " + place + ": " + e.getMessage());
    }
  }

  private static Rubric of(String text) {
    try {
      return Rubric.read(new StringReader(text));
    } catch (IOException | IllegalArgumentException e) {
      throw new BadConfiguration(TEXT + ": " + e.getMessage());
    }
  }
}
