package dev.attune.engine.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in which everybody who is greeted, thanked or who signs has the same name, and without the
 * marks that mail and chat tools leave for bold and slanted words: so that neither can move a
 * judgement. As long as the text, with everything else at its place.
 */
final class Anonymous {

  private static final Pattern MARK_UP =
      Pattern.compile(
          "[*`~]|(?<![\\p{L}\\p{N}_])_+(?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}])_+(?![\\p{L}\\p{N}_])");

  private static final String NAME = "(\\p{Lu}[\\p{L}\\p{M}]+(?:[-'’]\\p{Lu}[\\p{L}\\p{M}]+)?)";

  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?i:hi|hello|hey|dear|thanks|thank you|sorry|good (?:morning|afternoon|evening)|my"
              + " name is|this is)(?:,? )(?!(?i:there|all|team|everyone|sir|madam|valued|customer"
              + "|mr|mrs|ms|miss|dr|for|to|so|the|that|this|your|you|we|our|it|if|i|no|not)\\b)"
              + NAME);

  private static final Pattern TITLED = Pattern.compile("\\b(?:Mr|Mrs|Ms|Miss|Dr)\\.? " + NAME);

  private static final Pattern SIGNED =
      Pattern.compile("(?:\\n[-–~ ]*|[\\^] ?)" + NAME + "(?: " + NAME + ")?\\s*$");

  private static final String ANYBODY = "Jo";

  private Anonymous() {}

  static String of(String text) {
    StringBuilder same = new StringBuilder(MARK_UP.matcher(text).replaceAll(" "));
    rename(NAMED, same);
    rename(TITLED, same);
    rename(SIGNED, same);
    return same.toString();
  }

  private static void rename(Pattern pattern, StringBuilder text) {
    Matcher matcher = pattern.matcher(text.toString());
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.start(group) >= 0) {
          rename(text, matcher.start(group), matcher.end(group), group == 1);
        }
      }
    }
  }

  private static void rename(StringBuilder text, int from, int to, boolean first) {
    for (int i = from; i < to; i++) {
      text.setCharAt(i, first && i - from < ANYBODY.length() ? ANYBODY.charAt(i - from) : ' ');
    }
  }
}
