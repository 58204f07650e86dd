package dev.attune.engine.model;

import dev.attune.engine.rules.Slips;
import dev.attune.text.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into lower-case words without accents, as BERT's uncased models were trained on:
 * white space and emoji part words, every punctuation mark and ideograph is a word of its own,
 * control characters vanish.
 */
final class Words {

  /** A normalised word; {@code at[i]} is where its i-th letter stands in the text. */
  static final class Word {

    private final String letters;
    private final int[] at;
    private final int end;
    private final boolean capital;

    private Word(String letters, int[] at, int end, boolean capital) {
      this.letters = letters;
      this.at = at;
      this.end = end;
      this.capital = capital;
    }

    String letters() {
      return letters;
    }

    Span span(int from, int to) {
      int last = to < at.length ? at[to] : end;
      return new Span(at[from], Math.max(at[from] + 1, last));
    }

    /** As it was meant, its letters about where they were typed; a name stays what it is. */
    Word mended() {
      String meant = capital ? letters : Slips.mended(letters);
      return meant.equals(letters) ? this : new Word(meant, places(meant.length()), end, false);
    }

    private int[] places(int length) {
      int[] places = new int[length];
      for (int i = 0; i < length; i++) {
        places[i] = at[Math.min(i, at.length - 1)];
      }
      return places;
    }
  }

  private final List<Word> words = new ArrayList<>();
  private final StringBuilder letters = new StringBuilder();
  private final List<Integer> at = new ArrayList<>();
  private int reached;
  private boolean capital;

  private Words() {}

  static List<Word> of(String text) {
    Words cutting = new Words();
    int size;
    for (int i = 0; i < text.length(); i += size) {
      int c = text.codePointAt(i);
      size = Character.charCount(c);
      cutting.take(Typed.plain(c), i, size);
    }
    cutting.close();
    return cutting.words;
  }

  private void take(int c, int index, int size) {
    if (space(c)) {
      close();
    } else if (alone(c)) {
      close();
      add(c, index, size);
      close();
    } else if (!vanishes(c)) {
      add(c, index, size);
    }
  }

  private void add(int c, int index, int size) {
    capital = at.isEmpty() ? Character.isUpperCase(c) : capital;
    String plain =
        c < 128
            ? Character.toString(Character.toLowerCase(c))
            : Normalizer.normalize(
                Character.toString(Character.toLowerCase(c)), Normalizer.Form.NFD);
    for (int i = 0; i < plain.length(); i++) {
      if (Character.getType(plain.charAt(i)) != Character.NON_SPACING_MARK) {
        letters.append(plain.charAt(i));
        at.add(index);
      }
    }
    reached = index + size;
  }

  private void close() {
    if (!at.isEmpty()) {
      words.add(
          new Word(
              letters.toString(),
              at.stream().mapToInt(Integer::intValue).toArray(),
              reached,
              capital));
      letters.setLength(0);
      at.clear();
    }
  }

  private static boolean space(int c) {
    int type = Character.getType(c);
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || type == Character.SPACE_SEPARATOR
        || (c >= 128 && (type == Character.OTHER_SYMBOL || type == Character.MODIFIER_SYMBOL));
  }

  private static boolean alone(int c) {
    return c < 128
        ? c > 32 && c < 127 && !Character.isLetterOrDigit(c)
        : punctuation(Character.getType(c)) || (c >= 0x4E00 && c <= 0x9FFF);
  }

  private static boolean punctuation(int type) {
    return switch (type) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean vanishes(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> c == 0xFFFD;
    };
  }
}
