package dev.attune.engine.model;

import dev.attune.engine.rules.Apostrophes;
import dev.attune.engine.rules.Slips;
import dev.attune.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Cuts words into the longest pieces the vocabulary has, each with its place in the text: the
 * encoder's spelling. Cost is linear in the text's length, words of over 100 letters count as
 * unknown. Thread-safe.
 */
final class WordPiece {

  private static final int LONGEST_WORD = 100;

  private final Vocabulary vocabulary;
  private final int unknown;

  WordPiece(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.unknown = vocabulary.id("[UNK]");
  }

  /**
   * Pieces of a text whose {@link Apostrophes} are in place and whose {@link Slips} are mended,
   * each where it stands without.
   */
  List<Piece> pieces(String text) {
    BitSet missing = Apostrophes.missing(text);
    List<Piece> pieces = new ArrayList<>();
    Words.of(Apostrophes.restored(text, missing)).forEach(word -> cut(word.mended(), pieces));
    return missing.isEmpty() ? pieces : placed(pieces, places(text, missing));
  }

  /** For each letter of the restored text, and for its end, where it stands in the text. */
  private static int[] places(String text, BitSet missing) {
    int[] places = new int[text.length() + missing.cardinality() + 1];
    int at = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (missing.get(i)) {
        places[at++] = i;
      }
      places[at++] = i;
    }
    return places;
  }

  private static List<Piece> placed(List<Piece> pieces, int[] places) {
    return pieces.stream()
        .map(
            piece -> {
              int start = places[piece.span().start()];
              int end = Math.max(start + 1, places[piece.span().end()]);
              return new Piece(piece.id(), new Span(start, end));
            })
        .toList();
  }

  private void cut(Words.Word word, List<Piece> pieces) {
    int before = pieces.size();
    int length = word.letters().length();
    int from = length > LONGEST_WORD ? -1 : 0;
    while (from >= 0 && from < length) {
      from = longest(word, from, pieces);
    }
    if (from < 0) {
      pieces.subList(before, pieces.size()).clear();
      pieces.add(new Piece(unknown, word.span(0, length)));
    }
  }

  /** Adds the longest known piece that starts at a letter; gives its end, or −1 without one. */
  private int longest(Words.Word word, int from, List<Piece> pieces) {
    for (int to = word.letters().length(); to > from; to--) {
      String piece = (from == 0 ? "" : "##") + word.letters().substring(from, to);
      if (vocabulary.has(piece)) {
        pieces.add(new Piece(vocabulary.id(piece), word.span(from, to)));
        return to;
      }
    }
    return -1;
  }
}
