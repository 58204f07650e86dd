package dev.attune.engine.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Countries and their peoples, {@code countries.txt}: one name, as short as any, for all. */
final class Countries {

  private static final String ANYWHERE = "UK";

  /** Longer names first, since one may begin with another. */
  private static final Pattern NAMED = Pattern.compile("\\b(?=\\p{Lu})(?:" + names() + ")\\b");

  private Countries() {}

  private static String names() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Countries.class.getResourceAsStream("countries.txt")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .sorted((one, other) -> other.length() - one.length())
          .collect(Collectors.joining("|"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything else keeps its place. */
  static void hide(StringBuilder text) {
    NAMED
        .matcher(text.toString())
        .results()
        .forEach(name -> Anonymous.put(text, name.start(), name.end(), ANYWHERE));
  }
}
