package dev.attune.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds known names wherever they stand, whole and in their parts. A name that is a word of every
 * day too, as Will and May are, counts in capitals and where no sentence begins.
 */
final class KnownNames {

  private KnownNames() {}

  /** Places in ascending order, none overlapping. */
  static List<Span> in(String text, Names names) {
    List<Span> spans = new ArrayList<>(spans(text, names.sure()));
    spans.addAll(large(text, spans(text, names.likely())));
    List<Span> possible = large(text, spans(text, names.possible()));
    List<Span> known = new ArrayList<>(spans);
    known.addAll(possible);
    EverydayNames everyday = EverydayNames.in(text, known, names);
    possible.stream().filter(everyday::names).forEach(spans::add);
    return Spans.apart(spans);
  }

  private static List<Span> large(String text, List<Span> spans) {
    return spans.stream()
        .filter(span -> !Character.isLowerCase(text.codePointAt(span.start())))
        .toList();
  }

  private static List<Span> spans(String text, Collection<String> words) {
    return words.isEmpty()
        ? List.of()
        : pattern(words).matcher(text).results().map(KnownNames::span).toList();
  }

  private static Span span(MatchResult found) {
    return new Span(found.start(), found.end());
  }

  /** Longer ones first; either apostrophe stands for both. */
  private static Pattern pattern(Collection<String> words) {
    String any =
        words.stream()
            .sorted(
                Comparator.comparingInt(String::length)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .map(
                word ->
                    Arrays.stream(word.split("['’]", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("['’]")))
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<![\\p{L}\\p{M}\\[])(?:" + any + ")(?![\\p{L}\\p{M}\\]])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
