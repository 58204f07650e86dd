package dev.attune.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What each thing that can be told about an agent's words is worth, in log-odds that a coach would
 * quote them. A line of {@code praise.txt} is a name ({@code base} for the constant) and points.
 */
record AppealWeights(Map<String, Double> points) {

  private static final AppealWeights STANDARD = read();

  AppealWeights {
    points = Map.copyOf(points);
  }

  static AppealWeights standard() {
    return STANDARD;
  }

  double of(String name) {
    return points.getOrDefault(name, 0.0);
  }

  private static AppealWeights read() {
    try (InputStream file =
        Objects.requireNonNull(AppealWeights.class.getResourceAsStream("praise.txt"))) {
      return new AppealWeights(
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\\s+", -1))
              .collect(Collectors.toMap(parts -> parts[0], parts -> Double.valueOf(parts[1]))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
