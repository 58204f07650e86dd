package dev.attune.engine;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The sentences a coach speaks in, with places for the words of agent and customer. */
final class Coaching {

  private static final Coaching STANDARD = read();

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

  /**
   * All ways to say it for the first key that has any; where they begin, the words decide.
   *
   * @param beside what it is said beside: another reply to the same customer gets another sentence
   */
  Stream<String> ways(List<String> keys, String words, String beside) {
    return templates(keys, words + beside).map(sentence -> filled(sentence, words));
  }

  /** The same for sentences that hold one which the agent could say. */
  Stream<String> opening(List<String> keys, Opening opening, String words, String beside) {
    String said =
        templates(List.of(opening.key()), words + beside)
            .map(sentence -> with(opening.fact(), sentence))
            .findFirst()
            .orElseThrow();
    return templates(keys, beside + words)
        .map(sentence -> filled(sentence.replace("{opening}", "“" + said + "”"), words));
  }

  private Stream<String> templates(List<String> keys, String deciding) {
    return keys.stream()
        .map(sentences::getProperty)
        .filter(Objects::nonNull)
        .findFirst()
        .map(ways -> rotated(List.of(ways.split(" \\| ", -1)), deciding.hashCode()))
        .stream()
        .flatMap(List::stream);
  }

  private static List<String> rotated(List<String> ways, int by) {
    List<String> turned = new ArrayList<>(ways);
    Collections.rotate(turned, -Math.floorMod(by, ways.size()));
    return turned;
  }

  /**
   * The sentence for the first key that has one. Where it can be said in more than one way, the
   * words themselves decide, so that the same words always get the same sentence.
   */
  Optional<String> say(List<String> keys, String words) {
    return ways(keys, words, "").findFirst();
  }

  private static String filled(String sentence, String words) {
    return sentence.replace("{quote}", "“" + Quote.tidy(words) + "”");
  }

  private static String with(String fact, String sentence) {
    return fact.isEmpty()
        ? sentence
        : sentence
            .replace("{Fact}", Character.toUpperCase(fact.charAt(0)) + fact.substring(1))
            .replace("{fact}", fact);
  }
}
