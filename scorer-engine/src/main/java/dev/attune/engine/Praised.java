package dev.attune.engine;

import dev.attune.engine.rules.Apostrophes;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Praise in words of one's own, as reviews have it, which no rule knows for praise: nobody is to
 * put right what was praised. What may be a snag or a wish beside it settles that something is
 * wanted. The coach alone asks: what the score makes of praise is not changed by it.
 */
final class Praised {

  /** Longer messages tell more than praise. */
  private static final int READ = 600;

  private static final Pattern PRAISE =
      Pattern.compile(
          "(?i)\\b("
              + "superb|spotless|immaculate|delicious|tasty|yummy|comfy|courteous|attentive|friendly"
              + "|gorgeous|stunning|terrific|impressed|impressive|flawless|enjoyed|enjoyable|co[sz]y|phenomenal|welcoming|top[-"
              + " ]notch|helpful|(very|so+|really|super|always|extremely)"
              + " (kind|nice|good|polite|patient|prompt"
              + "|professional|efficient|caring|clean|comfortable|beautiful|relaxing|smooth|helpful)|(very|super)"
              + " (quick|fast|easy)|(good|nice|great|fair)"
              + " (app|game|place|service|prices?|work|quality|stay|food|team|touch|school|advice|claim|coverage|staff|beds)|best("
              + " \\w+){1,6} (ever|town|city|country|county|world)|(is|are|ur) the"
              + " best|(highly|definitely) recommend(ed)?|(5|five) stars|10/10|thumbs?"
              + " up|can['\u2019]?t (fault|complain)|can['\u2019]?t (ask|wish) for"
              + " (more|better)|saved (my|our)"
              + " (day|holiday|life|trip|evening|weekend))\\b|\u2605{5}");

  private static final Pattern SNAG =
      Pattern.compile(
          "(?i)\\b("
              + "but|only|except|however|(al)?though|tho|otherwise|still|yet|too|bit|not|no|instead|minus|until|unless|without|if|before|after|since|now|used"
              + " to|any ?more|apart"
              + " from|lacks?|wish|want|please|pls|kindly|should|could|would|needs?|why|how|missing|just"
              + " (the|that)"
              + "|slow|worse|waited|wrong|errors?|bugs?|crash\\w*|fail\\w*|stopped|never|nobody|nothing|reminder|avoid|out"
              + " of|i was (\\w+ )?(polite|patient|kind|nice)|my \\w+ (drains|runs)"
              + "|(is|are|was|were|has|have|had|do|does|did|wo|would|could|should)n['\u2019]?t"
              + ")\\b");

  private Praised() {}

  /**
   * @param said the messages that a reply had to answer
   */
  static boolean in(List<String> said) {
    List<String> read = said.stream().map(Praised::read).toList();
    return read.stream().anyMatch(words -> PRAISE.matcher(words).find())
        && read.stream().noneMatch(words -> SNAG.matcher(words).find());
  }

  private static String read(String words) {
    return Apostrophes.restored(words.substring(0, Math.min(READ, words.length())));
  }
}
