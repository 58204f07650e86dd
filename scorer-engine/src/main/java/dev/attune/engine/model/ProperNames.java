package dev.attune.engine.model;

import dev.attune.engine.rules.Lexicon;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in the midst of what is said: words with a capital where none is due that nobody writes in
 * lower case. One name stands for all of them, so that it can't matter who, which town or which
 * brand is meant; that both sides mean the same one is for the rules to see. For one text.
 */
final class ProperNames {

  private static final String ANYBODY = "Jo";

  private static final Pattern CAPITAL =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}'’@#/._-])(?:\\p{Lu}['’])?\\p{Lu}\\p{Ll}[\\p{L}\\p{M}]*+"
              + "(?:[-'’]\\p{Lu}[\\p{L}\\p{M}]*+)*+(?![\\p{L}\\p{N}@/])");

  /** Who does this at the beginning of a sentence is somebody. */
  private static final Pattern ACTS =
      Pattern.compile(
          "[ \\t]+(?:will|has|is|was|can|could|says|said|told|from)\\b|['’](?:s|ll)\\b");

  private static final Pattern PARTS = Pattern.compile("[-'’]");

  /** A mark, letters and digits between which and a word no sentence ends. */
  private static final String GOES_ON = ",;(&)";

  private static final Set<String> NO_NAMES =
      Set.of("mr", "mrs", "ms", "mx", "miss", "dr", "prof", "sir", "sirs", "madam", "uk");

  /** Names that are words as well: in mid-sentence their capital tells. */
  private static final Set<String> NAMESAKES =
      Set.of(
          "mark",
          "will",
          "bill",
          "rose",
          "grace",
          "hope",
          "faith",
          "joy",
          "dawn",
          "frank",
          "rob",
          "pat",
          "sue",
          "dev",
          "cam",
          "dot",
          "art",
          "dean",
          "drew",
          "grant",
          "penny",
          "ruby",
          "ivy",
          "holly",
          "heather",
          "lily",
          "daisy",
          "amber",
          "robin",
          "ray",
          "jay",
          "guy",
          "gene",
          "eve",
          "iris",
          "olive",
          "violet",
          "christian",
          "victor",
          "rich",
          "sandy",
          "jack",
          "nick",
          "ken",
          "carol",
          "angel",
          "destiny",
          "melody",
          "chase",
          "skip",
          "max",
          "miles",
          "buddy",
          "sky");

  private final StringBuilder text;
  private final String before;
  private int hidden = -1;

  private ProperNames(StringBuilder text) {
    this.text = text;
    this.before = text.toString();
  }

  /** Everything else keeps its place. */
  static void hide(StringBuilder text) {
    ProperNames names = new ProperNames(text);
    Matcher capital = CAPITAL.matcher(names.before);
    while (capital.find()) {
      names.look(capital.group(), capital.start(), capital.end());
    }
  }

  private void look(String word, int from, int to) {
    String own = word.toLowerCase(Locale.ROOT);
    boolean goesOn = goesOn(from);
    if (goesOn ? !plain(own) || NAMESAKES.contains(own) : !plain(own) && acts(to)) {
      Anonymous.put(text, from, to, goesOn && behindAnother(from) ? "" : ANYBODY);
      hidden = to;
    }
  }

  /** True where no sentence begins. */
  private boolean goesOn(int from) {
    int at = from - 1;
    while (at >= 0 && (before.charAt(at) == ' ' || before.charAt(at) == '\t')) {
      at--;
    }
    return at >= 0
        && (Character.isLetterOrDigit(before.charAt(at))
            || GOES_ON.indexOf(before.charAt(at)) >= 0);
  }

  private boolean acts(int to) {
    return ACTS.matcher(before).region(to, before.length()).lookingAt();
  }

  /** First and last name are one. */
  private boolean behindAnother(int from) {
    return hidden >= 0 && hidden < from && before.substring(hidden, from).isBlank();
  }

  private static boolean plain(String word) {
    return NO_NAMES.contains(word) || PARTS.splitAsStream(word).allMatch(Lexicon::ordinary);
  }
}
