package dev.attune.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells whether a word of every day, as Will and May are, names somebody where it stands with a
 * capital.
 *
 * @param starts where known names begin, this one too
 * @param ends where they end
 */
record EverydayNames(String text, Set<Integer> starts, Set<Integer> ends, Names names) {

  private static final int LOOKED_BACK = 24;
  private static final int SHORTEST_SHOUTED = 3;
  private static final String NAME_HERE = "[name]";

  private static final Pattern BEGINS = Pattern.compile("(?:^|[.!?…:;\\n•*>\"“(-])[ \\t]{0,3}$");
  private static final Pattern CALLED = Pattern.compile("^[,)\"”].*", Pattern.DOTALL);
  private static final Pattern CAPITALS_BEFORE =
      Pattern.compile("(?<!\\p{L})\\p{Lu}{2,20}\\P{L}{1,3}$");
  private static final Pattern CAPITALS_BEHIND =
      Pattern.compile("^\\P{L}{1,3}\\p{Lu}{2,20}(?!\\p{L}).*", Pattern.DOTALL);

  private static final String MONTHS =
      "january|february|march|april|may|june|july|august|september|october|november|december";
  private static final Pattern MONTH = Pattern.compile("(?i)march|april|may|june|july|august");

  /** People have these before their names far less often than months do. */
  private static final Pattern BEFORE_MONTH =
      Pattern.compile(
          "(?iu)(?:\\b(?:in|of|since|until|till|before|after|last|this|next|early|mid|late|every"
              + "|through|during|between)|\\d(?:st|nd|rd|th)?"
              + "|\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,"
              + "|\\b(?:"
              + MONTHS
              + ")(?: and| or|,| to|,? (?:and|or)))[ -]$");

  private static final Pattern BEHIND_MONTH =
      Pattern.compile(
          "(?iu)^(?:,? ?\\d|(?: and| or|,| to|-) ?(?:" + MONTHS + ")\\b).*", Pattern.DOTALL);

  /**
   * @param known places of all that may be names in the text
   */
  static EverydayNames in(String text, List<Span> known, Names names) {
    return new EverydayNames(
        text,
        known.stream().map(Span::start).collect(Collectors.toSet()),
        known.stream().map(Span::end).collect(Collectors.toSet()),
        names);
  }

  boolean names(Span span) {
    String before = text.substring(Math.max(0, span.start() - LOOKED_BACK), span.start());
    String behind = text.substring(span.end(), Math.min(text.length(), span.end() + LOOKED_BACK));
    String word = text.substring(span.start(), span.end());
    boolean month = MONTH.matcher(word).matches();
    if (month && BEHIND_MONTH.matcher(behind).matches()) {
      return false;
    }
    if (besideAnother(span)) {
      return true;
    }
    if (month && BEFORE_MONTH.matcher(before).find()) {
      return false;
    }
    if (word.equals(word.toUpperCase(Locale.ROOT))) {
      return stoodOut(word, before, behind);
    }
    return !BEGINS.matcher(before).find() || CALLED.matcher(behind).matches();
  }

  /** First and last name tell each other, also where a sentence begins. */
  private boolean besideAnother(Span span) {
    int next = span.end() + 1;
    int last = span.start() - 1;
    boolean spaceBehind = span.end() < text.length() && text.charAt(span.end()) == ' ';
    boolean spaceBefore = last >= 0 && text.charAt(last) == ' ';
    return (spaceBehind && (starts.contains(next) || text.startsWith(NAME_HERE, next)))
        || (spaceBefore
            && (ends.contains(last) || text.startsWith(NAME_HERE, last - NAME_HERE.length())));
  }

  /** In capitals amid small letters, and never written small: no word that is only stressed. */
  private boolean stoodOut(String word, String before, String behind) {
    return word.length() >= SHORTEST_SHOUTED
        && !names.small(word)
        && !CAPITALS_BEFORE.matcher(before).find()
        && !CAPITALS_BEHIND.matcher(behind).matches();
  }
}
