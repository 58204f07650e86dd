package dev.attune.engine.rules;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Apostrophes that hurried people leave out: "dont", "Ill send it", "Were sorry". Rules and encoder
 * read them as if they stood there, so that a reply is judged alike with and without. Where a word
 * means something else too ("well", "were", "ill"), its letters and its neighbour decide.
 *
 * <p>Pure functions; cost is linear in the text's length.
 */
public final class Apostrophes {

  private static final Map<String, Integer> LAZY =
      Arrays.stream(
              ("ain't aren't can't couldn't didn't doesn't don't hadn't hasn't haven't isn't"
                   + " mustn't needn't shouldn't wasn't weren't won't wouldn't i'm i've you've"
                   + " we've they've could've should've would've you're they're you'll they'll"
                   + " it'll that'll you'd they'd that's what's there's here's where's who's how's"
                   + " he's she's let's it's")
                  .split(" ", -1))
          .collect(Collectors.toMap(word -> word.replace("'", ""), word -> word.indexOf('\'')));

  /** What "well" stands before where it is "we'll". */
  private static final String DOES =
      "(?:be|have|get|send|let|make|do|keep|call|email|refund|replace|need|also|look|take|give|see"
          + "|find|fix|sort|check|update|contact|reach|cover|ship|arrange|investigate|try|never"
          + "|always|only|just|still|continue|review|process|pick|deliver|return|credit|waive|add"
          + "|put|work|ask|confirm|follow|go|come|start|use|help|provide|issue|write|hear|know"
          + "|happily|gladly|then|both|not)\\b";

  /** What "Were" stands before where it asks or tells of yesterday. */
  private static final String ASKED =
      "(?i:you|they|there|these|those|the|your|it|he|she|any|all|we|i|my|our|some|both|his|her|this"
          + "|that)\\b";

  private static final Pattern MISSING =
      Pattern.compile(
          "\\b(?:(?<word>(?i:"
              + String.join("|", LAZY.keySet())
              + "))(?![\\p{L}\\p{N}])|I(?=ll\\b|d\\b)"
              + "|(?<!\\bas )(?<!\\bmay )(?<!\\bmight )(?<!\\bcould )(?<!\\bvery )[Ww]e(?=ll "
              + DOES
              + ")|We(?=re (?!"
              + ASKED
              + ")[A-Za-z]))");

  /** The words at which it is worth asking; no other run of letters can begin a match. */
  private static final Set<String> SUSPECTS =
      Stream.concat(LAZY.keySet().stream(), Stream.of("ill", "id", "well", "were"))
          .collect(Collectors.toUnmodifiableSet());

  private static final int LONGEST = SUSPECTS.stream().mapToInt(String::length).max().orElseThrow();

  private Apostrophes() {}

  /** Before which letters of a text an apostrophe was left out. */
  public static BitSet missing(String text) {
    BitSet places = new BitSet();
    Matcher found = MISSING.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    int end;
    for (int at = 0; at < text.length(); at = end + 1) {
      end = lettersEnd(text, at);
      if (suspect(text, at, end) && found.region(at, text.length()).lookingAt()) {
        String word = found.group("word");
        places.set(word == null ? found.end() : found.start() + within(word));
      }
    }
    return places;
  }

  private static int lettersEnd(String text, int at) {
    int end = at;
    while (end < text.length() && letter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean suspect(String text, int from, int to) {
    return to - from > 1
        && to - from <= LONGEST
        && SUSPECTS.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
  }

  private static int within(String word) {
    return LAZY.getOrDefault(word.toLowerCase(Locale.ROOT), word.length());
  }

  /** A text with its apostrophes where they belong; longer by one letter each. */
  public static String restored(String text) {
    return restored(text, missing(text));
  }

  /**
   * @param missing as {@link #missing} finds them
   */
  public static String restored(String text, BitSet missing) {
    if (missing.isEmpty()) {
      return text;
    }
    StringBuilder restored = new StringBuilder(text);
    for (int place = missing.length() - 1; place >= 0; place = missing.previousSetBit(place - 1)) {
      restored.insert(place, '\'');
    }
    return restored.toString();
  }
}
