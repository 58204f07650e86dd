package dev.attune.engine;

import dev.attune.assessment.Evidence;
import java.util.regex.Pattern;

/** What an agent wishes a customer, apart from what everybody is wished. */
final class Wishes {

  /** "Hope the ears are ok now". */
  private static final Pattern WISH =
      Pattern.compile(
          "(?i)^((i|we) )?(do )?(hope|wish|wishing|sending)\\b.*|^(get well|take care of|good luck"
              + "|safe (home|travels?|trip)|happy birthday|congratulations|enjoy)\\b.*");

  /** What everybody is wished. */
  private static final Pattern WISHED_ALL =
      Pattern.compile(
          "(?i)\\b((great|nice|lovely|good|wonderful|pleasant|fantastic|rest of the|rest of"
              + " your|the whole) (day|evening|weekend|week|afternoon|one)|your"
              + " (day|evening|weekend)|helps?|helpful|answers|finds you|understand\\w*|see"
              + " you|hear|shortly|soon|further|visit"
              + "|service|this|assist\\w*|clarif\\w*|resolved?|season|christmas"
              + "|new year|stay|purchase|order|everything|all is well|are well|is well)\\b");

  private static final Pattern KIND =
      Pattern.compile(
          "(?i)^good luck\\b|\\b(hope|wish\\w*|get well|take care|congrat\\w*|happy|enjoy|fingers"
              + " crossed|safe (home|trip|travels?|journey)|good luck (to|with|on|for)|all the"
              + " best|thinking of|look after|sleep well|welcome)\\b");

  private Wishes() {}

  /** True for a sentence that is a wish for this one. */
  static boolean is(Evidence words) {
    return WISH.matcher(words.quote()).matches() && !WISHED_ALL.matcher(words.quote()).find();
  }

  static boolean kind(Evidence words) {
    return KIND.matcher(words.quote()).find() && !WISHED_ALL.matcher(words.quote()).find();
  }
}
