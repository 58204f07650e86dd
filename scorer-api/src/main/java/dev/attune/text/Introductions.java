package dev.attune.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names that people call themselves: "this is Priya", "Priya here", "– Priya". */
final class Introductions {

  private static final Set<String> NONE = Phrases.in("no-names.txt");

  /** No word in capitals: who shouts names nobody. */
  private static final String NAME = "\\p{Lu}[\\p{Ll}\\p{M}'’][\\p{L}\\p{M}'’-]*";

  private static final String NAMES = "(" + NAME + "(?: " + NAME + "){0,2})";
  private static final String BREAK = "[,.!;:)\\n–—]| -|$";

  private static final Pattern NAMED =
      Pattern.compile("(?u)\\b[Mm]y name(?: is|'s|’s) {1,3}" + NAMES);
  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?u)\\b(?:[Tt]his is|[Ii](?:'m|’m| am)|[Cc]all me|[Aa]sk for"
              + "|[Yy]ou(?:'re|’re| are) (?:speaking|chatting|talking) (?:with|to)) {1,3}"
              + NAMES
              + "(?= {0,3}(?:"
              + BREAK
              + "|(?:and|from|with|at|of|in|on|here|your|the|a|speaking|again)\\b))");
  private static final Pattern HERE =
      Pattern.compile(
          "(?um)(?:^|[.!?,] )[ \\t]{0,3}"
              + NAMES
              + "(?=,? here {0,3}(?:"
              + BREAK
              + "|(?:from|with|at|again|and)\\b))");
  private static final Pattern DASHED =
      Pattern.compile("(?u)\\n[ \\t]{0,3}[-–—~]{1,2} ?" + NAMES + "\\s{0,3}\\z");

  private Introductions() {}

  /** Where they stand, in no order; some may overlap. */
  static List<Span> in(String text) {
    List<Span> spans = new ArrayList<>(all(NAMED, text));
    for (Pattern pattern : List.of(SPOKEN, HERE, DASHED)) {
      all(pattern, text).stream()
          .filter(span -> !NONE.contains(first(text, span)))
          .forEach(spans::add);
    }
    return spans;
  }

  private static List<Span> all(Pattern pattern, String text) {
    List<Span> spans = new ArrayList<>();
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      spans.add(new Span(found.start(1), found.end(1)));
    }
    return spans;
  }

  private static String first(String text, Span span) {
    return text.substring(span.start(), span.end()).split("[ '’]", 2)[0].toLowerCase(Locale.ROOT);
  }
}
