package dev.attune.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words as a company writes them, found in a text whatever their case, the space and line breaks
 * between them and the form of their apostrophes; never inside a longer word. Immutable and
 * thread-safe; equal to another of the same words.
 */
public final class Wording {

  private static final String NO_WORD_BEFORE = "(?<![\\p{L}\\p{N}])";
  private static final String NO_WORD_BEHIND = "(?![\\p{L}\\p{N}])";

  private final String words;
  private final Pattern pattern;

  private Wording(String words) {
    this.words = words;
    this.pattern =
        Pattern.compile(
            Arrays.stream(words.split(" ", -1))
                .map(word -> Pattern.quote(word).replaceAll("['’]", "\\\\E['’]\\\\Q"))
                .collect(Collectors.joining("\\s+", before(words), behind(words))),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /**
   * @throws IllegalArgumentException when there is no word in it
   */
  public static Wording of(String words) {
    String tidy = words.strip().replaceAll("\\s+", " ");
    if (tidy.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new IllegalArgumentException("no words");
    }
    return new Wording(tidy);
  }

  private static String before(String words) {
    return Character.isLetterOrDigit(words.codePointAt(0)) ? NO_WORD_BEFORE : "";
  }

  private static String behind(String words) {
    return Character.isLetterOrDigit(words.codePointBefore(words.length())) ? NO_WORD_BEHIND : "";
  }

  /** Where it stands in a text, from left to right. */
  public List<Span> in(String text) {
    List<Span> places = new ArrayList<>();
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      places.add(new Span(found.start(), found.end()));
    }
    return places;
  }

  /** The words, one space between each. */
  public String words() {
    return words;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Wording wording && words.equals(wording.words);
  }

  @Override
  public int hashCode() {
    return words.hashCode();
  }

  @Override
  public String toString() {
    return words;
  }
}
