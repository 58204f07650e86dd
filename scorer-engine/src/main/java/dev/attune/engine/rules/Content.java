package dev.attune.engine.rules;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a text that carry its matter: stems without stop words, and numbers, both with
 * synonyms brought together.
 */
final class Content {

  private static final Set<String> STOP = new HashSet<>(Vocabulary.standard().of("stop"));

  /** What follows these is a name, and a name shows nothing of the matter. */
  private static final Set<String> ADDRESSING =
      Set.of("hi", "hello", "hey", "dear", "mr", "mrs", "ms", "miss", "dr");

  private Content() {}

  static Set<String> stems(List<Said> said) {
    Set<String> stems = new LinkedHashSet<>();
    for (Said each : said) {
      String before = "";
      for (Word word : each.words().words()) {
        if (!ADDRESSING.contains(before)) {
          add(word, stems);
        }
        before = word.form();
      }
    }
    return stems;
  }

  private static void add(Word word, Set<String> stems) {
    if (carries(word)) {
      stems.add(Synonyms.of(word.stem()));
    }
  }

  static boolean carries(Word word) {
    return !word.number() && word.form().length() > 2 && !STOP.contains(word.form());
  }

  /** The share of a text's matter that others say too; 1 where it has none. */
  static double shared(Words text, List<Said> said) {
    Set<String> others = stems(said);
    List<String> matter =
        text.words().stream()
            .filter(Content::carries)
            .map(word -> Synonyms.of(word.stem()))
            .distinct()
            .toList();
    return matter.isEmpty()
        ? 1
        : (double) matter.stream().filter(others::contains).count() / matter.size();
  }

  static Set<String> numbers(List<Said> said) {
    Set<String> numbers = new LinkedHashSet<>();
    said.forEach(
        each ->
            each.words().words().stream()
                .filter(Word::number)
                .forEach(word -> numbers.add(number(word))));
    return numbers;
  }

  static String number(Word word) {
    return word.form().replaceAll("[£$€¥,]", "");
  }
}
