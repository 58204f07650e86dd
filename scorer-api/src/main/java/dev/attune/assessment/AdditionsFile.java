package dev.attune.assessment;

import dev.attune.text.Wording;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what a company adds: {@code off}, {@code called.*} and {@code phrases.*}. */
final class AdditionsFile {

  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]\\S*\\s+\\S*[\\p{L}\\p{N}]");
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_PHRASE = 2_000;
  private static final int MOST_PHRASES = 200;

  private final RubricKeys keys;

  private AdditionsFile(RubricKeys keys) {
    this.keys = keys;
  }

  static Additions parse(RubricKeys keys) {
    AdditionsFile reading = new AdditionsFile(keys);
    Set<String> off = reading.off();
    return new Additions(
        reading.among(off, MarkName.class, MarkName::label),
        reading.among(off, Flag.class, Flag::label),
        reading.names(),
        reading.phrases("formula"),
        reading.phrases("required"),
        reading.phrases(MarkName.class, MarkName::label),
        reading.phrases(Flag.class, Flag::label));
  }

  private Set<String> off() {
    Set<String> off = new HashSet<>(keys.parts("off", ","));
    Set<String> unknown = new TreeSet<>(off);
    unknown.removeAll(labels());
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "the rubric's off names " + unknown + "; it may name " + labels());
    }
    return off;
  }

  private static List<String> labels() {
    return Stream.concat(
            Stream.of(MarkName.values()).map(MarkName::label),
            Stream.of(Flag.values()).map(Flag::label))
        .toList();
  }

  private <E extends Enum<E>> Set<E> among(
      Set<String> off, Class<E> kind, Function<E, String> label) {
    Set<E> found = EnumSet.noneOf(kind);
    for (E one : kind.getEnumConstants()) {
      if (off.contains(label.apply(one))) {
        found.add(one);
      }
    }
    return found;
  }

  private Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (String label : labels()) {
      String key = "called." + label;
      keys.optional(key).ifPresent(name -> names.put(label, name(key, name)));
    }
    return names;
  }

  private static String name(String key, String name) {
    if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "the rubric's " + key + " must be one line of at most " + LONGEST_NAME + " characters");
    }
    return name;
  }

  private <E extends Enum<E>> Map<E, List<Wording>> phrases(
      Class<E> kind, Function<E, String> label) {
    Map<E, List<Wording>> phrases = new EnumMap<>(kind);
    for (E one : kind.getEnumConstants()) {
      List<Wording> own = phrases(label.apply(one));
      if (!own.isEmpty()) {
        phrases.put(one, own);
      }
    }
    return phrases;
  }

  private List<Wording> phrases(String of) {
    String key = "phrases." + of;
    List<String> parts = keys.parts(key, "\\|");
    if (parts.size() > MOST_PHRASES) {
      throw new IllegalArgumentException(
          "the rubric's " + key + " has more than " + MOST_PHRASES + " phrases");
    }
    return parts.stream().map(phrase -> phrase(key, phrase)).toList();
  }

  /** One word alone would be found everywhere. */
  private static Wording phrase(String key, String phrase) {
    if (phrase.length() > LONGEST_PHRASE || !WORDS.matcher(phrase).find()) {
      throw new IllegalArgumentException(
          "the rubric's " + key + " needs phrases of two words or more, parted by |: " + phrase);
    }
    return Wording.of(phrase);
  }
}
