package dev.attune.engine;

import dev.attune.assessment.Evidence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an agent's words tell of: something done, something to come, or neither. */
final class Deeds {

  /** A no; "nothing is lost" is none. */
  private static final Pattern DENIED =
      Pattern.compile(
          "(?i)\\b(can['\u2019]?t|cannot|can not|unable|(no|not|isn['\u2019]t|aren['\u2019]t)"
              + " (able|possible|allowed|available|covered|refundable|eligible|responsible)|no"
              + " longer|unfortunately|afraid|retired|discontinued|deactivated|withdrawn|(we|i) (do"
              + " not|don['\u2019]t|did not|didn['\u2019]t)|it['\u2019]s (no|not)\\b|no"
              + " (refund|date|idea)|never)\\b");

  private static final Pattern SPARED =
      Pattern.compile(
          "(?i)\\b(not have to|don['\u2019]t (have|need) to|needn['\u2019]t|nobody needs)\\b");

  private static final Pattern UNDONE =
      Pattern.compile("(?i)(\\b(not|never)|n['\u2019]?t) (yet |been )*\\w+(ed|en|t|ne)\\b");

  /** What is done to them, and not for them. */
  private static final Pattern BARRED =
      Pattern.compile(
          "(?i)\\byour (\\w+ )?(number|access|profile|login) (has been|is|was) (now"
              + " )?(blocked|suspended|limited|disabled|restricted)\\b");

  private static final Pattern ERRAND =
      Pattern.compile(
          "(?i)^what (day|time|number|size)\\b|^(answer|reply)"
              + " (with|yes)\\b|^(do|forget|shall|sorry|i'm sorry|we're sorry|please(?!"
              + " (set|open|go to|choose|press|switch|turn|keep|stay|disconnect"
              + "|freeze|use|come|bring)\\b))\\b|[?]\\s*$|^(just"
              + " )?(call|ring|write|contact|e?mail|text|dm|send|reply|let|tell|give) (to"
              + " )?(me|us)\\b|\\b(i|we)(['\u2019]ll)? need (the|your|a|an|you|to know|model|\\w+"
              + " number)\\b");

  /** "Send me the number and I'll have it corrected". */
  private static final Pattern THEN =
      Pattern.compile(
          "(?i)(,| and| then)( then)? ((i|we)(['\u2019]ll| will| can)\\b(?!"
              + " (look|be|get))|(somebody|someone) (rings|calls|will))\\b");

  private static final Pattern PENDING =
      Pattern.compile(
          "(?i)\\b(once|when|if|as soon" + " as|should|can|could|will|won't|['\u2019]ll)\\b");

  private static final Pattern OWNED =
      Pattern.compile("(?i)\\b(i|we)(['\u2019](ve|ll|m|re))?\\b.*");

  private static final Pattern LOOKED =
      Pattern.compile(
          "(?i)\\b(i|we)(['\u2019]ve| have)?( just| now| also)?"
              + " (looked|checked|rang|called|spoke|spoken|asked(?! (\\w+"
              + " ){0,3}(for|to)\\b)|went|gone|walked|read(?! (that|it|this)"
              + " out)|searched|listened|tested|tried|traced|compared|phoned|drove)\\b");

  /** What was seen in the file is no deed. */
  private static final Pattern SEEN = Pattern.compile("(?i)^(i|we)( can| could)? (see|saw)\\b");

  /** "I'll come back to you before noon". */
  private static final Pattern PROMISER =
      Pattern.compile(
          "(?i)\\b(?!you\\b|it\\b)[\\w)]+(['\u2019]ll| will)\\b|\\b(i|we)"
              + " (leave|send|ring|call|bring|drop|swap|post|come|go|write)\\b|(^|,"
              + " )will\\b|(?<!\\byou )(?<!\\bif"
              + " )\\b(rings|calls|reaches|e?mails|brings|collects|visits|writes to|comes to)"
              + " (you|it|them)\\b|(\\b(is|are)|['\u2019](re|s|m)) (coming|sending|ringing|calling"
              + "|bringing|posting)\\b|^(sending|ringing|calling|bringing|posting|coming)\\b");

  /** "we've waived the fee". */
  static final Pattern DEED =
      Pattern.compile(
          "(?i)\\b(i|we)(['\u2019]ve| have)( just| now| already| also)?"
              + " (?!received|noticed|noted|reviewed|tried|checked|looked|asked|decided|changed"
              + " our|updated our|passed|started|shared|needed|wanted|seen|heard|moved"
              + " to)(put|set|sent|made|got (hold|\\w+"
              + " to|it|him|her|them|control|the)|taken|given|found|kept|frozen|cut|written|overridden|spoken|paid|told|left"
              + " (you|it)|let|\\w+ed)\\b|\\b(going|gone|goes) back (to|on)"
              + " your\\b|\\b(refund|payment|parcel|replacement|letter)( of [£$€]?[\\d.,]+)?"
              + " (went|has gone) out\\b|\\bi (just |now |also"
              + " )?(gave|sent|put|added|moved|changed|cancelled|booked|stopped|removed|corrected|reset)"
              + " (?!you\\b)|^(swapped|sent|reissued|issued|resent|approved|arranged|cancelled|refunded|booked|added|stopped|changed|fixed|moved|credited|removed|unlocked|reported|restored|extended|ordered|replaced|closed(?="
              + " (it|the|your|that))|recalled|blocked|rebooked|waived|updated|switched|paused|reset|put|done)\\b|\\b(has|have|['\u2019]s)"
              + " (now |already |just )?been "
              + "(credited|refunded|cancelled|booked|waived|stopped|marked|set|removed|corrected|sent"
              + "|released|closed|blocked|unblocked|extended|restored|switched|put|frozen|sorted)\\b|\\b(is|are)"
              + " (now |already"
              + " )?(credited|refunded|moved|excused|cancelled|booked|waived|stopped|frozen"
              + "|confirmed|approved|withdrawn|sorted)\\b");

  private static final Pattern AHEAD =
      Pattern.compile(
          "(?i)\\b(tomorrow|today|tonight|within|by (the"
              + " (end|time|morning|evening|weekend|\\d)|\\d|noon|mon|tues?|wed|thur?s?|fri|sat|sun)\\w*|before"
              + " (noon|\\d|the|mon|tues?|wed|thur?s?|fri|sat|sun)\\w*|in (the next|about|under)?"
              + " ?\\d+ (minutes?|mins?|hours?|hrs?|days?)|on"
              + " (mon|tues?|wed|thur?s?|fri|sat|sun|the \\d)\\w*|this"
              + " (afternoon|evening|week)|next"
              + " (week|mon|tues?|wed|thur?s?|fri|sat|sun)\\w*|until|till|arrives?|at \\d+)\\b");

  private static final Pattern COMPLETED =
      Pattern.compile(
          "(?i)\\b(i|we)(['\u2019]ve)?\\b|(['\u2019]s|has|have|['\u2019]ve) (now |already |just"
              + " )?been\\b|\\b(is|are|was|were)( now| already)?"
              + " (done|off|moved|excused|cancelled|blocked|booked|back|sorted|suspended|refunded|fixed|closed|frozen|stopped|locked|safe)\\b|^\\w+ed\\b|\\b(sent|(went|gone)"
              + " out)\\b|\\bback (to|on) your\\b");

  /** "that's on us". */
  private static final Pattern OWNING =
      Pattern.compile(
          "(?i)\\b((our|my) (own )?(fault|mistake|error|slip|doing|form|system|picker|side)|on"
              + " (us|me)|should(n['\u2019]t| not| never)? (have|be)|must(n['\u2019]t| not|"
              + " never)|(was|were|got it|got this|got that) wrong|(we|i)"
              + " (missed|forgot|failed|lost|sent|mixed)|nobody)\\b");

  /** "or bring it to us", "if you'd rather". */
  private static final Pattern CHOOSING =
      Pattern.compile(
          "(?i)\\b(instead(?! of)|alternativ\\w*|either|whichever|also|another|(?<!if )you"
              + " (can|could|may)|if you(['\u2019]d)? (prefer|rather|like))\\b");

  /** "it's a hard error": nobody's feeling. */
  private static final Pattern TECHNICAL =
      Pattern.compile(
          "(?i)\\b(config\\w*|errors?|hard (copy|drive|reset|error)|version|settings)\\b");

  private static final Pattern ADDRESSING =
      Pattern.compile("(?i)\\b(you|your|yours|he|she|his|her|him)\\b");

  private static final Pattern DOING =
      Pattern.compile("(?i)\\b(i|we)(['\u2019]m|['\u2019]re| am| are) (now |just )?\\w+ing\\b");

  /** "nothing more to pay": something is taken off the customer. */
  private static final Pattern SPARING =
      Pattern.compile(
          "(?i)\\b(you can (leave|ignore|keep|forget)|no need(?! to"
              + " (reply|answer|respond|register|book|ask))|(needn|won|don)['\u2019]?t (need|have)?"
              + " ?to|nothing (more |else )?(to|has|will|is|for you)|free of charge|no (extra"
              + " )?charge|on us|at our (cost|expense)|keep (it|them))\\b");

  private static final Pattern LACKING =
      Pattern.compile("(?i)\\b(i|we) (\\w+n['\u2019]t|do not|did not|had not|have no|cannot) ");

  private static final Pattern OTHERS = Pattern.compile("(?i)^(he|she|they)\\b");

  private static final Pattern SPEAKING =
      Pattern.compile(
          "(?i)\\b(i|i['\u2019]\\w+|me|we|nobody|no"
              + " one|everyone|everybody|anyone|anybody|people)\\b");

  private Deeds() {}

  /**
   * @param found true where a rule has found something done in them
   */
  static boolean done(Evidence words, boolean found) {
    String said = words.quote();
    return (found || DEED.matcher(said).find())
        && COMPLETED.matcher(said).find()
        && !UNDONE.matcher(said).find()
        && !BARRED.matcher(said).find()
        && !PENDING.matcher(said).find();
  }

  /** "I'll come back to you before noon". */
  static boolean promised(Evidence words) {
    Matcher promiser = PROMISER.matcher(words.quote());
    return promiser.find() && AHEAD.matcher(words.quote()).find(promiser.end());
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

  /** "keep it, nothing to pay". */
  static boolean spares(Evidence words) {
    return SPARING.matcher(words.quote()).find();
  }

  static boolean owns(Evidence words) {
    return OWNING.matcher(words.quote()).find();
  }

  static boolean gives(Evidence words) {
    return CHOOSING.matcher(words.quote()).find();
  }

  /** "your own £412": said to somebody. */
  static boolean addresses(Evidence words) {
    return ADDRESSING.matcher(words.quote()).find();
  }

  /** "She guessed it was something hard": of somebody else. */
  static boolean others(Evidence words) {
    return OTHERS.matcher(words.quote()).find();
  }

  /** True for words of one person, or about what people are like. */
  static boolean speaks(Evidence words) {
    return SPEAKING.matcher(words.quote()).find();
  }

  /** "I hadn't got the notes in front of me", "I don't have the answer yet". */
  static boolean lacks(Evidence words) {
    return LACKING.matcher(words.quote()).find();
  }

  static boolean technical(Evidence words) {
    return TECHNICAL.matcher(words.quote()).find();
  }

  static boolean owned(Evidence words) {
    return OWNED.matcher(words.quote()).matches();
  }

  /** A question or an errand for the customer tells of nothing done. */
  static boolean asks(Evidence words) {
    return ERRAND.matcher(words.quote()).find() && !offers(words);
  }

  /** "Send me the number and I'll have it corrected": what follows is theirs to do. */
  static boolean offers(Evidence words) {
    return THEN.matcher(words.quote()).find();
  }

  /** True for a no that spares them nothing. */
  static boolean denies(Evidence words) {
    return DENIED.matcher(SPARED.matcher(words.quote()).replaceAll("")).find();
  }
}
