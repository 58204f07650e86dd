package dev.attune.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands before the first sentence: mail headers pasted along, and the greeting. */
final class Openings {

  private static final int LONGEST = 60;
  private static final int MOST_NAMES = 6;

  /** Longest first, so that "good day" is not read as the greeting of someone named Day. */
  private static final List<String> GREETINGS =
      Phrases.in("greetings.txt").stream()
          .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(text -> text))
          .toList();

  private static final Pattern PUNCTUATION = Pattern.compile("[!:.;,–—\\s-]+$");
  private static final Pattern FIRST_SENTENCE =
      Pattern.compile(
          "(?U)([^.!\\n"
              + "]{1,40}(?:(?<=\\b(?:[DM]r|Mrs|Ms|Prof|\\p{Lu}))\\.[^.!\\n"
              + "]{1,40})?[.!]+\\*{0,2})(?<!\\b(?:[DM]r|Mrs|Ms|Prof|\\p{Lu})\\.)\\s+\\S");
  private static final Pattern NAME =
      Pattern.compile("[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}\\p{N}.'’-]*,?|[&/]");
  private static final Pattern FORM_OF_ADDRESS =
      Pattern.compile(
          "(?iu)(there|all|team|everyone|everybody|again|and|or|customer|client|member|sir|madam|friend"
              + "|folks|guys|both|valued|guest|of|de|da|di|van|von|der|den|zusammen|und|damen|herren"
              + "|et|tous|y|todos|allemaal|allihopa),?");
  private static final Pattern SPOKEN = Pattern.compile("(?iu)(sorry|thank\\p{L}*|i|no|yes|oh),?");

  private Openings() {}

  /** Drops header lines and greetings from the first lines; true when there was a greeting. */
  static boolean cut(TextLines lines) {
    boolean greeted = false;
    int line = lines.next(0);
    while (line < lines.size()) {
      int greeting = greeting(lines.verbatim(line));
      if (greeting > 0) {
        lines.dropStart(line, greeting);
        greeted = true;
        continue;
      }
      boolean greets = greets(lines.words(line));
      int end = greets ? line + 1 : headersEnd(lines, line);
      int next = lines.next(end);
      if (end == line || (next == lines.size() && !wordsMissing(lines.words(line)))) {
        return greeted;
      }
      lines.drop(line, end);
      greeted |= greets;
      line = next;
    }
    return greeted;
  }

  /** How long "Hi Anna! " is at the start of a line that goes on; 0 where it doesn't greet so. */
  private static int greeting(String line) {
    Matcher sentence = FIRST_SENTENCE.matcher(line);
    return sentence.lookingAt() && greets(Emphasis.without(sentence.group(1).strip()))
        ? sentence.end(1)
        : 0;
  }

  /** Where header lines such as "Subject: …" end; the index itself where there are none. */
  private static int headersEnd(TextLines lines, int first) {
    int end = first;
    boolean mail = false;
    while (end < lines.size() && lines.own(end) && MailHistory.headerLine(lines.words(end))) {
      mail |= MailHistory.onlyInMail(lines.words(end));
      end++;
    }
    return mail ? end : first;
  }

  /** True for a mail that ends behind "Hi Anna,": a greeting alone is no answer. */
  static boolean onlyGreets(TextLines lines, boolean[] unquoted) {
    for (int i = 0; i < unquoted.length; i++) {
      if (unquoted[i]) {
        return greets(lines.words(i)) && wordsMissing(lines.words(i));
      }
    }
    return false;
  }

  /** A greeting and nothing but names or forms of address behind it. */
  static boolean greets(String line) {
    return line.length() <= LONGEST
        && addressed(line.toLowerCase(Locale.ROOT))
            .map(greeting -> line.substring(Math.min(greeting.length(), line.length())))
            .filter(Openings::names)
            .isPresent();
  }

  private static Optional<String> addressed(String lower) {
    return GREETINGS.stream().filter(lower::startsWith).findFirst();
  }

  private static boolean wordsMissing(String greeting) {
    return greeting.endsWith(",");
  }

  private static boolean names(String rest) {
    if (!rest.isEmpty() && Character.isLetterOrDigit(rest.charAt(0))) {
      return false;
    }
    String bare = PUNCTUATION.matcher(rest).replaceFirst("").strip();
    String[] words = bare.split(" +", -1);
    for (String word : words) {
      if (!word.isEmpty() && !name(word)) {
        return false;
      }
    }
    return words.length <= MOST_NAMES;
  }

  private static boolean name(String word) {
    return FORM_OF_ADDRESS.matcher(word).matches()
        || (NAME.matcher(word).matches() && !SPOKEN.matcher(word).matches());
  }
}
