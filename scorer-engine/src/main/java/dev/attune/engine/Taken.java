package dev.attune.engine;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that an agent is praised for: what they take up needn't be taken up again. */
final class Taken {

  private static final Pattern LONG_WORD = Pattern.compile("[\\p{L}]{3,}");
  private static final Set<String> SMALL =
      Set.of(
          "the", "you", "your", "and", "for", "was", "are", "has", "have", "with", "that", "this",
          "not", "but", "from", "they", "been", "will", "can", "what", "when", "out", "all", "one",
          "there", "would", "could", "our", "who", "how", "its", "had", "her", "his", "she", "him");

  private final Set<String> words;

  /**
   * @param praised empty for none
   */
  Taken(String praised) {
    this.words =
        LONG_WORD
            .matcher(praised.toLowerCase(Locale.ROOT))
            .results()
            .map(word -> word.group())
            .filter(word -> !SMALL.contains(word))
            .collect(Collectors.toSet());
  }

  boolean up(String clause) {
    return LONG_WORD.matcher(clause).results().anyMatch(word -> words.contains(word.group()));
  }
}
