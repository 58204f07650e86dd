package dev.attune.engine.rules;

import dev.attune.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * A text cut into words and sentences, in one pass and in linear time. Offsets are those of the
 * text given.
 */
record Words(String text, List<Word> words, List<Sentence> sentences) {

  static Words of(String text) {
    List<Word> words = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    BitSet missing = Apostrophes.missing(text);
    for (Span span : Sentences.of(text)) {
      int first = words.size();
      boolean asks = cut(text, missing, span, sentences.size(), words);
      sentences.add(new Sentence(span, first, words.size(), asks));
    }
    return new Words(text, List.copyOf(words), List.copyOf(sentences));
  }

  private static boolean cut(
      String text, BitSet missing, Span sentence, int index, List<Word> words) {
    boolean asks = false;
    int at = sentence.start();
    while (at < sentence.end()) {
      asks |= text.charAt(at) == '?';
      int end = Letters.wordEnd(text, at, sentence.end());
      if (end > at) {
        Span span = new Span(at, end);
        add(form(text, missing, span), span, index, words);
        at = end;
      } else {
        at++;
      }
    }
    return asks;
  }

  private static String form(String text, BitSet missing, Span span) {
    String letters =
        missing.isEmpty()
            ? span.in(text)
            : Apostrophes.restored(span.in(text), missing.get(span.start(), span.end()));
    return Slips.mended(letters).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
  }

  private static void add(String form, Span span, int sentence, List<Word> words) {
    for (String spelt : Contractions.spelt(form)) {
      words.add(new Word(spelt, span, sentence));
    }
  }

  List<Word> in(Sentence sentence) {
    return words.subList(sentence.first(), sentence.end());
  }

  /** From the first letter of one word to the last of another. */
  Span span(int first, int end) {
    return new Span(words.get(first).span().start(), words.get(end - 1).span().end());
  }

  /** The sentence in which a span begins. */
  Sentence at(Span span) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (sentences.get(middle).span().start() <= span.start()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return sentences.get(low);
  }
}
