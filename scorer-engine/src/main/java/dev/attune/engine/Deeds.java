package dev.attune.engine;

import dev.attune.assessment.Evidence;
import java.util.regex.Pattern;

/** What an agent's words tell of: something done, something to come, or neither. */
final class Deeds {

  private static final Pattern DENIED =
      Pattern.compile("(?i)\\b(not|cannot|never|no longer)\\b|n['\u2019]?t\\b");

  private static final Pattern SPARED =
      Pattern.compile(
          "(?i)\\b(not have to|don['\u2019]t (have|need) to|needn['\u2019]t|nobody needs)\\b");

  private static final Pattern UNDONE =
      Pattern.compile("(?i)(\\b(not|never)|n['\u2019]?t) (yet |been )*\\w+(ed|en|t|ne)\\b");

  private static final Pattern ERRAND =
      Pattern.compile("(?i)^(do|forget|shall|sorry|i'm sorry|we're sorry|please)\\b|[?]\\s*$");

  private static final Pattern PENDING =
      Pattern.compile(
          "(?i)\\b(once|until|when|if|as soon"
              + " as|after|should|can|could|will|won't|['\u2019]ll)\\b");

  private static final Pattern OWNED =
      Pattern.compile("(?i)\\b(i|we)(['\u2019](ve|ll|m|re))?\\b.*");

  private static final Pattern LOOKED =
      Pattern.compile(
          "(?i)\\b(i|we)(['\u2019]ve| have)?( just| now| also)?"
              + " (looked|checked|rang|called|spoke|spoken|asked|went|gone|walked|read(?!"
              + " (that|it|this) out)|searched|listened|tested|tried|traced|compared"
              + "|phoned|drove)\\b");

  /** What was seen in the file is no deed. */
  private static final Pattern SEEN = Pattern.compile("(?i)^(i|we)( can| could)? (see|saw)\\b");

  /** "I'll come back to you before noon". */
  private static final Pattern PROMISED =
      Pattern.compile(
          "(?i)\\b(i|we)(['\u2019]ll| will)\\b.*\\b(today|tomorrow|tonight|by|before|within|at"
              + " \\d|on (mon|tues|wednes|thurs|fri|satur|sun)day|this"
              + " (morning|afternoon|evening))\\b");

  /** "we've waived the fee". */
  private static final Pattern DEED =
      Pattern.compile(
          "(?i)\\b(i|we)(['\u2019]ve| have)( just| now| already| also)?"
              + " (?!received|noticed|noted|reviewed|tried|checked|looked|asked|decided|changed"
              + " our|updated our)(put|set|sent|made|got|taken|given|found|kept|\\w+ed)\\b");

  private static final Pattern AHEAD =
      Pattern.compile(
          "(?i)['\u2019]ll\\b|\\b(will|going"
              + " to|by|until|till|before|tomorrow|today|tonight|on|at|in|within|this|next|now"
              + "|arrives?|coming|comes|rings|leaves|book(ed)?|days?|hours?|mins?|minutes?|weeks?)\\b");

  private static final Pattern COMPLETED =
      Pattern.compile(
          "(?i)\\b(i|we)(['\u2019]ve)?\\b|(['\u2019]s|has|have|['\u2019]ve) (now |already |just"
              + " )?been\\b|\\b(is|are|was|were)( now| already)?"
              + " (done|off|cancelled|blocked|booked|back|sorted|suspended"
              + "|refunded|fixed|closed|frozen|stopped|locked|safe)\\b|^\\w+ed\\b|\\bsent\\b");

  private static final Pattern DOING =
      Pattern.compile("(?i)\\b(i|we)(['\u2019]m|['\u2019]re| am| are) (now |just )?\\w+ing\\b");

  private Deeds() {}

  /**
   * @param found true where a rule has found something done in them
   */
  static boolean done(Evidence words, boolean found) {
    String said = words.quote();
    return (found || DEED.matcher(said).find())
        && COMPLETED.matcher(said).find()
        && !UNDONE.matcher(said).find()
        && !PENDING.matcher(said).find();
  }

  /** "I'll come back to you before noon". */
  static boolean promised(Evidence words) {
    return PROMISED.matcher(words.quote()).find();
  }

  /** "I'm calling them from here". */
  static boolean doing(Evidence words) {
    return DOING.matcher(words.quote()).find();
  }

  static boolean ahead(Evidence words) {
    return AHEAD.matcher(words.quote()).find();
  }

  /** True for what stands in the file and was no deed. */
  static boolean seen(Evidence words) {
    return SEEN.matcher(words.quote()).find() && !ahead(words);
  }

  /** "I looked through the shelf myself". */
  static boolean looked(Evidence words) {
    return LOOKED.matcher(words.quote()).find();
  }

  static boolean owned(Evidence words) {
    return OWNED.matcher(words.quote()).matches();
  }

  /** A question or an errand for the customer tells of nothing done. */
  static boolean asks(Evidence words) {
    return ERRAND.matcher(words.quote()).find();
  }

  /** True for a no that spares them nothing. */
  static boolean denies(Evidence words) {
    return DENIED.matcher(SPARED.matcher(words.quote()).replaceAll("")).find();
  }
}
