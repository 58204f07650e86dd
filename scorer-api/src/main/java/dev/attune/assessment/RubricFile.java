package dev.attune.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** Reads a rubric's keys; every key must be known, so that a misspelt one can't be overlooked. */
final class RubricFile {

  private final Properties file;
  private final Set<String> read = new HashSet<>();

  private RubricFile(Properties file) {
    this.file = file;
  }

  static Rubric parse(Properties file) {
    RubricFile reading = new RubricFile(file);
    Rubric rubric =
        new Rubric(
            reading.text("name"),
            reading.whole("version"),
            new Weights(reading.byNeed(), reading.flags()));
    Set<String> unknown = new HashSet<>(file.stringPropertyNames());
    unknown.removeAll(reading.read);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "the rubric has unknown keys: " + unknown.stream().sorted().toList());
    }
    return rubric;
  }

  private List<Weights.ByNeed> byNeed() {
    List<Weights.ByNeed> all = new ArrayList<>();
    for (int need = 0; need <= Need.SEVERE; need++) {
      Map<MarkName, List<Double>> marks = new EnumMap<>(MarkName.class);
      for (MarkName name : MarkName.values()) {
        marks.put(name, numbers("need." + need + "." + name.label()));
      }
      all.add(new Weights.ByNeed(number("need." + need + ".base"), marks));
    }
    return all;
  }

  private Map<Flag, Double> flags() {
    Map<Flag, Double> flags = new EnumMap<>(Flag.class);
    for (Flag flag : Flag.values()) {
      if (file.containsKey("flag." + flag.label())) {
        flags.put(flag, number("flag." + flag.label()));
      }
    }
    return flags;
  }

  private String text(String key) {
    read.add(key);
    String value = file.getProperty(key);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("the rubric lacks " + key);
    }
    return value.strip();
  }

  private double number(String key) {
    return parsed(key, text(key));
  }

  private List<Double> numbers(String key) {
    return Arrays.stream(text(key).split(",")).map(part -> parsed(key, part)).toList();
  }

  private int whole(String key) {
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
