package dev.attune.engine.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * A sequence of places that words of one sentence may fill. Matching tries each start once and
 * skips at most the phrase's gaps, so its cost per word is bounded by the phrase alone.
 */
record Phrase(List<Element> elements) {

  private static final int NONE = -1;

  Phrase {
    elements = List.copyOf(elements);
  }

  /** The end (exclusive) of the match that starts at a word, or -1. */
  int matchAt(Words text, int first, Sentence sentence) {
    return match(text, first, 0, sentence);
  }

  private int match(Words text, int at, int place, Sentence sentence) {
    if (place == elements.size()) {
      return at;
    }
    Element element = elements.get(place);
    if (element.start()) {
      return at == sentence.first() ? match(text, at, place + 1, sentence) : NONE;
    }
    if (element.gap() > 0) {
      return afterGap(text, at, place, sentence);
    }
    if (at < sentence.end() && element.fits(text.words().get(at).form())) {
      int end = match(text, at + 1, place + 1, sentence);
      if (end != NONE) {
        return end;
      }
    }
    return element.optional() ? match(text, at, place + 1, sentence) : NONE;
  }

  private int afterGap(Words text, int at, int place, Sentence sentence) {
    int furthest = Math.min(sentence.end(), at + elements.get(place).gap());
    for (int next = at; next <= furthest; next++) {
      int end = match(text, next, place + 1, sentence);
      if (end != NONE) {
        return end;
      }
    }
    return NONE;
  }

  /** The places that may begin a match: the first that must be filled, and those before it. */
  List<Element> openings() {
    List<Element> openings = new ArrayList<>();
    for (Element element : elements) {
      if (element.gap() > 0) {
        throw new IllegalArgumentException("a phrase must begin with a word");
      }
      if (!element.start()) {
        openings.add(element);
        if (!element.optional()) {
          return openings;
        }
      }
    }
    throw new IllegalArgumentException("a phrase needs a word that must be there");
  }
}
