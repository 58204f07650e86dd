package dev.attune.engine;

import dev.attune.assessment.Evidence;
import dev.attune.text.Span;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes somebody's words fit to stand in a sentence of ours, without changing one of them. */
final class Quote {

  private static final int LONGEST = 110;
  private static final int FEWEST = 12;
  private static final String OUTER_MARKS = "\"“”'‘’«»";

  private static final Pattern LINK =
      Pattern.compile(
          "(?i)^((and|but|so|also|then),?|no\\.|(hi|hiya|hello|hey)("
              + " \\p{L}+)?,|\\d+[.)]|[-*]|(first( thing| of all)?|(good|quick)"
              + " (news|update)|update|reviewed|done|right|ok):) +");

  private static final Pattern NAME =
      Pattern.compile(
          "^((Mr|Mrs|Ms|Dr)\\.?"
              + " \\p{Lu}[\\p{L}'-]+,|(?!Yes|No|Ok|Okay|Sure|Right|Good|Of)\\p{Lu}[\\p{L}'-]+,"
              + " (?=(yes|no|it|your|i|the)\\b)) *");

  /** The emoji and the agent's name behind them. */
  private static final Pattern SIGNED =
      Pattern.compile(
          "[\\s\\p{So}\u200d\ufe0f]*(\\s[-\u2013\u2014^*]"
              + " ?\\p{L}{1,12})?[\\s\\p{So}\u200d\ufe0f]*$");

  /** What goes on behind a clause of five words or more. */
  private static final Pattern FURTHER =
      Pattern.compile(
          "(?i)(?<=^.{24,110}),? (?=(so|but|in case|which|that['\u2019]s|and"
              + " (it|you|they|we|i|the|that|there)) )");

  private static final Set<String> DANGLING =
      Set.of("and", "or", "but", "i", "the", "a", "to", "of", "in", "my", "for", "with", "that");

  private Quote() {}

  /** One line, without quotation marks of its own at the ends. */
  static String tidy(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }

  /** True where the words needn't be shortened. */
  static boolean fits(Evidence evidence) {
    return evidence.quote().length() <= LONGEST;
  }

  /** Without the full stop, colon or name behind them. */
  static Evidence unended(Evidence evidence) {
    String words = SIGNED.matcher(evidence.quote()).replaceFirst("");
    int end = words.length();
    int bracket = words.lastIndexOf('(');
    if (bracket > LONGEST / 3 && words.indexOf(')', bracket) < 0) {
      end = bracket;
    }
    while (end > 1 && ".,;:!… \n".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    Span span = new Span(evidence.span().start(), evidence.span().start() + end);
    return new Evidence(evidence.message(), span, words.substring(0, end));
  }

  /** Without "and" or "1." before it. */
  static Evidence withoutLink(Evidence words) {
    Matcher link = LINK.matcher(words.quote());
    return link.find() ? behind(words, link) : words;
  }

  /** Without the "Adeyemi," or "Mr. Teague," that is left of a greeting. */
  static Evidence withoutName(Evidence words) {
    Matcher name = NAME.matcher(words.quote());
    return name.find() ? behind(words, name) : words;
  }

  private static Evidence behind(Evidence words, Matcher beginning) {
    return beginning.end() < words.quote().length() ? from(words, beginning.end()) : words;
  }

  /** "I've put it on hold" of "I've put it on hold, so there should be no letters". */
  static Evidence mainClause(Evidence words) {
    Matcher further = FURTHER.matcher(words.quote());
    if (!further.find()) {
      return words;
    }
    Span span = new Span(words.span().start(), words.span().start() + further.start());
    return new Evidence(words.message(), span, words.quote().substring(0, further.start()));
  }

  /** What stands before the first semicolon, where that is a clause of some length. */
  static Optional<Evidence> untilSemicolon(Evidence sentence) {
    int end = sentence.quote().indexOf("; ");
    return end < LONGEST / 3 || end > LONGEST
        ? Optional.empty()
        : Optional.of(part(sentence, 0, end));
  }

  /** "I can send it on" of "I can't open it, but I can send it on"; the same without a "but". */
  static Evidence behindBut(Evidence words) {
    int but = words.quote().indexOf(" but ");
    return but < 0 ? words : from(words, but + " but ".length());
  }

  /** What stands behind the first such mark. */
  static Optional<Evidence> behind(Evidence sentence, String mark) {
    int at = sentence.quote().indexOf(mark) + mark.length();
    return at < mark.length() || at == sentence.quote().length()
        ? Optional.empty()
        : Optional.of(from(sentence, at));
  }

  /** What stands before the first such mark, where that is more than a word or two. */
  static Optional<Evidence> until(Evidence sentence, String mark) {
    int end = sentence.quote().indexOf(mark);
    return end < FEWEST ? Optional.empty() : Optional.of(part(sentence, 0, end));
  }

  /** Where in a sentence some words of it stand, whatever blanks are between them. */
  static Optional<Evidence> in(Evidence sentence, String words) {
    int at = sentence.quote().indexOf(words);
    return at < 0 ? amid(sentence, words) : Optional.of(part(sentence, at, at + words.length()));
  }

  private static Optional<Evidence> amid(Evidence sentence, String words) {
    String flexible =
        Arrays.stream(words.split(" ", -1)).map(Pattern::quote).collect(Collectors.joining("\\s+"));
    Matcher at = Pattern.compile(flexible).matcher(sentence.quote());
    return at.find() ? Optional.of(part(sentence, at.start(), at.end())) : Optional.empty();
  }

  private static Evidence part(Evidence words, int from, int to) {
    int start = words.span().start();
    return new Evidence(
        words.message(), new Span(start + from, start + to), words.quote().substring(from, to));
  }

  /** What stands behind so many letters of it. */
  static Evidence from(Evidence words, int at) {
    Span span = new Span(words.span().start() + at, words.span().end());
    return new Evidence(words.message(), span, words.quote().substring(at));
  }

  /** True where the words can't be shortened but in mid-clause. */
  static boolean unbroken(Evidence evidence) {
    return !fits(evidence) && breakAtMark(evidence.quote()) < 0;
  }

  private static int breakAtMark(String words) {
    int mark = -1;
    for (int i = LONGEST / 3 + 1; i < Math.min(LONGEST, words.length()); i++) {
      mark = ",;:\u2013\u2014".indexOf(words.charAt(i)) >= 0 ? i : mark;
    }
    return mark;
  }

  /** The evidence itself where it is short enough, else its beginning up to a good break. */
  static Evidence brief(Evidence evidence) {
    String words = evidence.quote();
    if (words.length() <= LONGEST) {
      return evidence;
    }
    int end = breakBefore(words, LONGEST);
    Span span = new Span(evidence.span().start(), evidence.span().start() + end);
    return new Evidence(evidence.message(), span, words.substring(0, end));
  }

  private static int breakBefore(String words, int limit) {
    int mark = breakAtMark(words);
    int blank = words.lastIndexOf(' ', limit - 1);
    if (mark > 0) {
      return mark;
    }
    return blank > 0 ? withoutDangling(words, blank) : limit;
  }

  /** Doesn't end on "and I". */
  private static int withoutDangling(String words, int end) {
    int last = words.lastIndexOf(' ', end - 1);
    boolean dangles =
        last > 0 && DANGLING.contains(words.substring(last + 1, end).toLowerCase(Locale.ROOT));
    return dangles ? withoutDangling(words, last) : end;
  }

  /** True when they break off on "with" or "the". */
  static boolean dangles(String words) {
    return DANGLING.contains(words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
  }

  /** True when the words would nest quotation marks in ours or leave half a pair open. */
  static boolean awkward(String words) {
    return words
            .chars()
            .anyMatch(c -> OUTER_MARKS.indexOf(c) >= 0 && c != '\'' && c != '’' && c != '"')
        || words.chars().filter(c -> c == '"').count() % 2 == 1
        || words.chars().filter(c -> c == '(').count()
            != words.chars().filter(c -> c == ')').count();
  }
}
