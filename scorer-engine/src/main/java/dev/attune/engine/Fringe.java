package dev.attune.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands around a customer's words and is no part of what they say. */
final class Fringe {

  private static final Pattern GREETING =
      Pattern.compile(
          "(?i)^(?:dear(?: \\w+){1,4}[,!:]\\s*)|(?i)^(?:(?:hi|hiya|hello|hey|dear|good"
              + " (?:morning|afternoon|evening|day)|morning|evening|greetings(?! from))(?:\\b(?:"
              + " there| all| team| guys| folks| sir(?: ?(?:/|or) ?madam)?)?(?:"
              + " (?-i:\\p{Lu})[\\p{L}'-]+)?)?[\\s,.!:\u2013-]+)");

  /** "@shop", "#fail": addressed to the crowd. */
  private static final Pattern HANDLE =
      Pattern.compile("^(?:\\(?(?:DM|dm|PM)\\)[\\s,:]*|[.]?[@#]\\w+[\\s,:]*)+");

  private static final Pattern LINK =
      Pattern.compile(
          "(?i)^(?:and|n|but|so|also|then|because|cos|plus|well|anyway|oh|ok|okay|btw|basically|honestly|(?:look|listen|yes|no|right)(?=[,.!])|please"
              + " note(?: that)?|as i said|just so you know|i (?:just )?want(?:ed)? to say(?:"
              + " that)?|just (?:to say|saying)(?: that)?|quick (?:question|q)|sorry"
              + "|or|though|although|actually|now|still|(?:ref|order|policy|account|booking)(?:"
              + " no\\.?| number)? [\\w-]*\\d[\\w-]*)(?:[,:.!]+\\s*|\\s+(?=\\S))");

  /** Only cut where more than these few stand before something whole. */
  private static final Pattern KEPT =
      Pattern.compile("(?i)^(?:no (?:one|reply|answer|idea|\\w+)|now (?:it|the)|still |right )");

  private static final Pattern TAIL =
      Pattern.compile(
          "(?i)(?:[\\s,;:.!?\u2026\u2013-]+(?:(?:(?:with|at|from|by|on|to|of|for|via)\\s+)?[@#]\\w+|thanks?(?:"
              + " you| a lot| in"
              + " advance)?|thx|ta|cheers|please|pls|plz|lol|haha|asap|x+|tho|though|mate|guys|btw|by"
              + " the way|regards|(?:and |but"
              + " )?(?:honestly|basically|literally|frankly)|(?:and|but)"
              + " (?:now|then|i|so)|and|but|or|so|cos|because))+$");

  private static final Pattern END =
      Pattern.compile("[\\s,;:.!?\u2026\u2013(\\[*\\p{So}\\p{Sk}\u200d\ufe0f-]+$");
  private static final Pattern START = Pattern.compile("^[^\\p{L}\\p{N}\u00a3$\u20ac\u00a5\"@#]+");

  private Fringe() {}

  /** What is left may be empty. */
  static String off(String words) {
    String left = START.matcher(words).replaceFirst("");
    left = HANDLE.matcher(left).replaceFirst("");
    left = GREETING.matcher(left).replaceFirst("");
    left = HANDLE.matcher(left).replaceFirst("");
    Matcher link = LINK.matcher(left);
    for (int i = 0;
        i < 3 && left.split(" ", -1).length > 2 && link.find() && !KEPT.matcher(left).find();
        i++) {
      left = START.matcher(left.substring(link.end())).replaceFirst("");
      left = HANDLE.matcher(left).replaceFirst("");
      link = LINK.matcher(left);
    }
    return ended(left);
  }

  private static String ended(String words) {
    String left = END.matcher(words).replaceFirst("");
    left = TAIL.matcher(left).replaceFirst("");
    return END.matcher(left).replaceFirst("");
  }
}
