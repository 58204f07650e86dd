package dev.attune.engine.mirror;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Hurried spellings and how they are written at leisure: "ive" as "I've", "tmrw" as "tomorrow". */
final class Spelling {

  private static final Map<String, List<String>> PLAIN = read();
  private static final int ACRONYM = 3;

  /** Short words that people shout; other short capitals may be acronyms. */
  private static final Set<String> SHOUTED =
      Set.of(
          "NOT", "ALL", "MY", "YOUR", "TWO", "NO", "ONE", "NOW", "THE", "ATE", "AND", "YOU", "ME",
          "WE", "OUR", "HIS", "HER", "SHE", "HE", "DID", "SO", "TO", "IS", "ITS", "IT", "WAS", "BY",
          "DAY", "WHY", "HOW", "WHO", "OUT", "OFF", "ANY");

  private Spelling() {}

  /** The word or words that a hurried one stands for; itself where it is none. */
  static List<String> plain(String word) {
    List<String> spelt = PLAIN.get(word.toLowerCase(Locale.ROOT));
    return spelt == null ? List.of(quiet(word)) : spelt;
  }

  private static String quiet(String word) {
    boolean capitals =
        word.length() > 1 && word.chars().allMatch(c -> Character.isUpperCase(c) || c == '\'');
    boolean shouted = word.length() > ACRONYM || SHOUTED.contains(word);
    return capitals && shouted ? word.toLowerCase(Locale.ROOT) : word;
  }

  private static Map<String, List<String>> read() {
    try (InputStream in = Spelling.class.getResourceAsStream("spelling.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      Map<String, List<String>> plain = new HashMap<>();
      text.lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split(": ", 2))
          .forEach(
              line -> {
                for (String hurried : line[1].split(" ", -1)) {
                  plain.put(hurried, List.of(line[0].split(" ", -1)));
                }
              });
      return Map.copyOf(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
