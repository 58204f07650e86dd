package dev.attune.engine.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The encoder's 30 522 word pieces; a piece that continues a word begins with {@code ##}. */
final class Vocabulary {

  private final Map<String, Integer> ids = new HashMap<>();

  /** Reads the vocabulary that the encoder was trained with, one piece a line. */
  static Vocabulary shipped() {
    Vocabulary vocabulary = new Vocabulary();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Vocabulary.class.getResourceAsStream("vocabulary.txt")),
                StandardCharsets.UTF_8))) {
      lines.lines().forEach(piece -> vocabulary.ids.put(piece, vocabulary.ids.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return vocabulary;
  }

  boolean has(String piece) {
    return ids.containsKey(piece);
  }

  /** The id of a piece that is known to exist. */
  int id(String piece) {
    return Objects.requireNonNull(ids.get(piece), piece);
  }
}
