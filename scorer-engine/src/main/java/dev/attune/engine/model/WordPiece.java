package dev.attune.engine.model;

import java.util.ArrayList;
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

  List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    Words.of(text).forEach(word -> cut(word, pieces));
    return pieces;
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
