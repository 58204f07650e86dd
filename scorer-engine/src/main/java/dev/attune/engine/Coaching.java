package dev.attune.engine;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** The sentences a coach speaks in, with a place for the words that are quoted. */
final class Coaching {

  private static final Coaching STANDARD = read();
  private static final String QUOTE = "{quote}";

  private final Properties sentences;

  private Coaching(Properties sentences) {
    this.sentences = sentences;
  }

  static Coaching standard() {
    return STANDARD;
  }

  private static Coaching read() {
    Properties sentences = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Coaching.class.getResourceAsStream("coaching.properties")),
            StandardCharsets.UTF_8)) {
      sentences.load(reader);
      return new Coaching(sentences);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sentence for the first key that has one, around the words quoted. */
  Optional<String> say(List<String> keys, String quoted) {
    return keys.stream()
        .map(sentences::getProperty)
        .filter(Objects::nonNull)
        .findFirst()
        .map(sentence -> sentence.replace(QUOTE, "“" + Quote.tidy(quoted) + "”"));
  }
}
