package dev.attune.engine.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a phrase as rule files write it: words, {@code a/b} for either, {@code wait*} for a stem,
 * {@code @set} for a set of words, {@code #} for a number, {@code word?} for one that may be
 * missing, {@code ..} for up to three words between and {@code ...} for up to six, {@code ^} for a
 * sentence's start.
 */
final class PhraseParser {

  private static final int SHORT_GAP = 3;
  private static final int LONG_GAP = 6;

  private final Vocabulary vocabulary;

  PhraseParser(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Phrase parse(String written) {
    List<Element> elements = new ArrayList<>();
    for (String place : written.strip().split("\\s+", -1)) {
      elements.add(element(place));
    }
    return new Phrase(elements);
  }

  private Element element(String place) {
    return switch (place) {
      case "^" -> Element.sentenceStart();
      case ".." -> Element.gap(SHORT_GAP);
      case "..." -> Element.gap(LONG_GAP);
      default -> words(place);
    };
  }

  private Element words(String place) {
    boolean optional = place.endsWith("?");
    String options = optional ? place.substring(0, place.length() - 1) : place;
    Set<String> words = new HashSet<>();
    boolean number = false;
    for (String option : options.split("/", -1)) {
      if (option.equals("#")) {
        number = true;
      } else if (option.startsWith("@")) {
        words.addAll(vocabulary.of(option.substring(1)));
      } else {
        words.add(option);
      }
    }
    return Element.words(words, number, optional);
  }
}
