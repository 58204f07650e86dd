package dev.attune.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds known names wherever they stand, whole and in their parts. A name that is a word of every
 * day too, as Will and May are, counts in capitals and where no sentence begins.
 */
final class KnownNames {

  private static final Set<String> WORDS = Phrases.in("names-that-are-words.txt");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}'’-]+");
  private static final Pattern JOINT = Pattern.compile("['’-]");
  private static final int SHORTEST = 2;
  private static final int SHORTEST_PART = 3;

  private static final Pattern BEGINS = Pattern.compile("(?:^|[.!?…:;\\n•*>\"“(-])[ \\t]{0,3}$");
  private static final int LOOKED_BACK = 16;
  private static final Pattern MONTH = Pattern.compile("(?i)march|april|may|june|july|august");
  private static final Pattern BEFORE_MONTH =
      Pattern.compile(
          "(?iu)(?:\\b(?:in|of|since|until|till|by|before|after|to|from|last|this|next|early|mid|late|every|for|through|during|and|or|between)|\\d(?:st|nd|rd|th)?|[a-z]{3,9},)["
              + " -]$");
  private static final Pattern BEHIND_MONTH =
      Pattern.compile(
          "(?iu)^(?:,? ?\\d|(?: and| or|,| to|-) ?"
              + "(?:january|february|march|april|may|june|july|august|september|october|november"
              + "|december)).*");

  private KnownNames() {}

  /** Places in ascending order, none overlapping. */
  static List<Span> in(String text, Collection<String> names) {
    Set<String> words = words(names);
    List<Span> spans =
        new ArrayList<>(
            spans(
                text,
                words.stream().filter(word -> !daily(word)).toList(),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE,
                (start, end) -> true));
    spans.addAll(
        spans(
            text,
            words.stream().filter(KnownNames::daily).map(KnownNames::capitalised).toList(),
            0,
            (start, end) -> names(text, start, end)));
    return Spans.apart(spans);
  }

  private static boolean daily(String word) {
    return WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static String capitalised(String word) {
    int first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first).toUpperCase(Locale.ROOT)
        + word.substring(first).toLowerCase(Locale.ROOT);
  }

  /** Of an address, what stands before its at sign. */
  private static Set<String> words(Collection<String> names) {
    Set<String> words =
        new TreeSet<>(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    for (String name : names) {
      for (String word : BETWEEN.split(name.split("@", 2)[0], -1)) {
        add(words, word, SHORTEST);
        for (String part : JOINT.split(word, -1)) {
          add(words, part, SHORTEST_PART);
        }
      }
    }
    return words;
  }

  private static void add(Set<String> words, String word, int shortest) {
    if (word.codePoints().filter(Character::isLetter).count() >= shortest) {
      words.add(word);
    }
  }

  private static List<Span> spans(
      String text, List<String> words, int flags, BiPredicate<Integer, Integer> counts) {
    List<Span> spans = new ArrayList<>();
    if (words.isEmpty()) {
      return spans;
    }
    Matcher found = pattern(words, flags).matcher(text);
    while (found.find()) {
      if (counts.test(found.start(), found.end())) {
        spans.add(new Span(found.start(), found.end()));
      }
    }
    return spans;
  }

  /** Either apostrophe stands for both. */
  private static Pattern pattern(List<String> words, int flags) {
    String any =
        words.stream()
            .map(
                word ->
                    java.util.Arrays.stream(word.split("['’]", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("['’]")))
            .collect(Collectors.joining("|"));
    return Pattern.compile("(?<![\\p{L}\\p{M}\\[])(?:" + any + ")(?![\\p{L}\\p{M}\\]])", flags);
  }

  /** Whether a word of every day names somebody here. */
  private static boolean names(String text, int start, int end) {
    String before = text.substring(Math.max(0, start - LOOKED_BACK), start);
    String behind = text.substring(end, Math.min(text.length(), end + LOOKED_BACK));
    if (MONTH.matcher(text.substring(start, end)).matches()
        && (BEFORE_MONTH.matcher(before).find() || BEHIND_MONTH.matcher(behind).matches())) {
      return false;
    }
    boolean begins = start == 0 || BEGINS.matcher(before).find();
    return !begins || behind.startsWith(",") || behind.startsWith(" [name]");
  }
}
