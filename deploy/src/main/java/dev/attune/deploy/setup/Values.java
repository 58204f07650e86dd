package dev.attune.deploy.setup;

import dev.attune.helpdesk.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * What the configuration says, with the defaults of {@link Keys}; asked anew each time, so that a
 * changed value counts at once. Every method throws {@link BadConfiguration} naming the key when
 * its value can't be read. Thread-safe.
 */
final class Values {

  private static final String NOW = "now";

  private final Config config;
  private final Keys keys;

  Values(Config config, Keys keys) {
    this.config = config;
    this.keys = keys;
  }

  Iterable<String> names() {
    return config.getPropertyNames();
  }

  /** The value, or the default; empty where there is neither. */
  Optional<String> optional(String key) {
    String standard = keys.standard(key);
    return config
        .getOptionalValue(key, String.class)
        .or(() -> Optional.of(standard))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  String text(String key) {
    return optional(key).orElseThrow(() -> new BadConfiguration(key + " is missing; set it"));
  }

  Duration duration(String key) {
    Duration duration = parsed(key, "a duration such as PT2M", Duration::parse);
    if (duration.isNegative()) {
      throw wrong(key, "a duration of at least PT0S", text(key));
    }
    return duration;
  }

  Duration duration(String key, Duration from, Duration to) {
    Duration duration = duration(key);
    if (duration.compareTo(from) < 0 || duration.compareTo(to) > 0) {
      throw wrong(key, "from " + from + " to " + to, text(key));
    }
    return duration;
  }

  /** Empty for {@code now} and for no value. */
  Optional<Instant> instant(String key) {
    return optional(key).filter(NOW::equals).isPresent() || optional(key).isEmpty()
        ? Optional.empty()
        : Optional.of(
            parsed(key, "an instant such as 2026-01-31T00:00:00Z, or now", Instant::parse));
  }

  int count(String key, int from, int to) {
    int count = parsed(key, "a whole number", Integer::valueOf);
    if (count < from || count > to) {
      throw wrong(key, "from " + from + " to " + to, text(key));
    }
    return count;
  }

  double share(String key) {
    return number(key, 0, 1);
  }

  double number(String key, double from, double to) {
    String shape = "a number from " + from + " to " + to;
    double number = parsed(key, shape, Double::valueOf);
    if (!(number >= from && number <= to)) {
      throw wrong(key, shape, text(key));
    }
    return number;
  }

  boolean truth(String key) {
    return switch (text(key)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(key, "true or false", text(key));
    };
  }

  /** Parts between commas. */
  List<String> list(String key) {
    return optional(key).stream()
        .flatMap(text -> Arrays.stream(text.split(",")))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  <T extends Enum<T>> T choice(String key, T[] choices) {
    return choice(key, text(key), choices);
  }

  static <T extends Enum<T>> T choice(String key, String text, T[] choices) {
    return Stream.of(choices)
        .filter(choice -> label(choice).equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> wrong(key, "one of " + Stream.of(choices).map(Values::label).toList(), text));
  }

  /** The secret itself or what its file holds; empty where neither is given. */
  Optional<Secret> secret(String key) {
    Optional<Secret> given = optional(key).map(Secret::new);
    return given.isPresent() ? given : optional(key + "-file").map(file -> inFile(key, file));
  }

  private static Secret inFile(String key, String file) {
    try {
      return new Secret(Files.readString(Path.of(file)).strip());
    } catch (IOException e) {
      throw new BadConfiguration(
          key + "-file names " + file + ", which can't be read; check its path and its rights");
    }
  }

  private <T> T parsed(String key, String shape, Function<String, T> parser) {
    String text = text(key);
    try {
      return parser.apply(text);
    } catch (DateTimeParseException | NumberFormatException e) {
      throw wrong(key, shape, text);
    }
  }

  private static String label(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static BadConfiguration wrong(String key, String shape, String text) {
    return new BadConfiguration(key + " must be " + shape + ", not " + text);
  }
}
