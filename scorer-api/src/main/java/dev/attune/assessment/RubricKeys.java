package dev.attune.assessment;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a rubric's values by key and remembers which keys anyone has asked for. */
final class RubricKeys {

  private final Properties file;
  private final Set<String> read = new HashSet<>();

  RubricKeys(Properties file) {
    this.file = file;
  }

  /**
   * Every key must be known, so that a misspelt one can't be overlooked.
   *
   * @throws IllegalArgumentException naming those that no one has asked for
   */
  void checkAllRead() {
    Set<String> unknown = new HashSet<>(file.stringPropertyNames());
    unknown.removeAll(read);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "the rubric has unknown keys: " + unknown.stream().sorted().toList());
    }
  }

  Optional<String> optional(String key) {
    read.add(key);
    return Optional.ofNullable(file.getProperty(key))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  String text(String key) {
    return optional(key).orElseThrow(() -> new IllegalArgumentException("the rubric lacks " + key));
  }

  /** Parts between separators, none empty. */
  List<String> parts(String key, String separator) {
    return optional(key).stream()
        .flatMap(text -> Arrays.stream(text.split(separator, -1)))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  double number(String key) {
    return parsed(key, text(key));
  }

  List<Double> numbers(String key) {
    return Stream.of(text(key).split(",", -1)).map(part -> parsed(key, part)).toList();
  }

  int whole(String key) {
    String number = text(key);
    try {
      return Integer.parseInt(number);
    } catch (NumberFormatException e) {
      throw noNumber(key, number, e);
    }
  }

  private static double parsed(String key, String number) {
    try {
      double parsed = Double.parseDouble(number.strip());
      if (Double.isFinite(parsed)) {
        return parsed;
      }
      throw new NumberFormatException("not finite");
    } catch (NumberFormatException e) {
      throw noNumber(key, number.strip(), e);
    }
  }

  private static IllegalArgumentException noNumber(
      String key, String number, NumberFormatException cause) {
    return new IllegalArgumentException("the rubric's " + key + " is no number: " + number, cause);
  }
}
