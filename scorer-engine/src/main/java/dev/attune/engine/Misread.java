package dev.attune.engine;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a customer's clause only seems to tell of: a word of a kind that means something else. */
final class Misread {

  private static final Pattern LIVING =
      Pattern.compile(
          "(?i).*\\b(mum|mom|mam|mother|dad|father|parents?|husband|wife|partner|son|daughter"
              + "|brother|sister|nan|gran\\w*|uncle|aunt\\w*|cousin|friend|neighbou?r|baby|child"
              + "|kids?|dog|cat|puppy|kitten|horse|pony|rabbit|hamster|bird|fish|hens?|he|she|they"
              + "|who|man|woman|people|owner|tenant|patient|resident|colleague|boss|fianc\\w+"
              + "|widow\\w*|mr|mrs|passed away|passed on|death|funeral|bereave\\w*|grie\\w+)\\b.*");

  private static final Pattern ALLERGY = Pattern.compile("(?i)\\ballerg");

  /** "I was charged twice" is about the money, a bill for an ambulance too. */
  private static final Pattern BILLED = Pattern.compile("(?i)\\b(charged|billed|bill|invoice)\\b");

  /** "I looked three times" is no repeated contact. */
  private static final Pattern LOOKED =
      Pattern.compile("(?i)\\b(looked|checked|counted|read|washed)\\b.* (twice|times)\\b");

  /** "still no refund" is a wait. */
  private static final Pattern REPEATS =
      Pattern.compile(
          "(?i)\\b(again|second|third|fourth|fifth|\\d(rd|nd|th)"
              + " (time|mail|call|message|engineer)|(keeps?|kept)"
              + " (asking|calling|telling|ringing|writing|having"
              + " to)|told|asked|asking|rung|rang|called|e?mailed|wrote|written|chas\\w+|explained|reported|every"
              + " time|in a row)\\b");

  private static final Pattern BABY_THINGS =
      Pattern.compile("(?i)\\bbaby (formula|monitor|shower|food|seat|milk|clothes)\\b");

  /** Somebody else's, told by the way. */
  private static final Pattern THEIR_KIDS =
      Pattern.compile(
          "(?i)\\b(he|she|they|sister|brother|friend)('s| has|'ve| have)( got)? kids\\b");

  private static final Pattern QUEUE = Pattern.compile("(?i)\\b(queue|on hold|ahead of me)\\b");

  private static final Pattern RIDE = Pattern.compile("(?i)\\bbill for an? ambulance");

  /** "neither of us smoke". */
  private static final Pattern TOBACCO =
      Pattern.compile(
          "(?i)\\bsmok(e|ing)\\W+(fees?|charges?|fines?|penalty|rooms?|areas?|breaks?)\\b|\\bsmokers?\\b|\\b(non|no)["
              + " -]?smok\\w+|\\b(i|we|us|he|she|they|nobody|never|don['\u2019]t|doesn['\u2019]t|didn['\u2019]t)"
              + " (ever |even )?smoked?\\b");

  /** "my internet is fine": nobody was fined. */
  private static final Pattern WELL =
      Pattern.compile("(?i)(?<!\\b(a|the|this|that|your|my|parking|fare) )\\bfine\\b(?! of)");

  private static final Pattern PAID =
      Pattern.compile(
          "(?i)[£$€]|\\b(charg\\w+|paid|pay|refund\\w*|cost\\w*|bill|fees?|money|price|took|lost|fined)\\b");

  /** What somebody has had since then, they haven't waited for. */
  private static final Pattern HELD =
      Pattern.compile(
          "(?i)\\b(booked|(member|customer|client|with you|been coming))\\b.{0,40}\\bsince\\b");

  private static final Pattern OVER =
      Pattern.compile(
          "(?i)\\b(funeral|wedding)"
              + " (home|flowers?|florist|shop|parlour|director|photographer|venue|planner)|\\b(wedding|engagement|party|trip)"
              + " is off\\b|\\b(funeral|wedding|exam|interview|hearing|birthday)"
              + " was\\b|\\b(19|20)\\d\\d birthday|\\bof hearing\\b|\\bhearing aids?\\b");
  private static final Pattern REACTION =
      Pattern.compile("(?i)\\b(reaction|swell\\w*|swollen|breath\\w*|hives|ate|eaten|epipen)\\b");

  /** "the log was not missing": said of what did not happen. */
  private static final Pattern DENIED =
      Pattern.compile(
          "(?i)(\\b(not|never|no longer|hardly)|n['\u2019]?t)( (even|really|actually|yet|been|at"
              + " all))*"
              + " (missing|broken|damaged|faulty|stuck|cracked|lost|late|scared|afraid|worried|angry"
              + "|upset|confused|ill|sick|hurt)\\b");

  /** "every day you say tomorrow": no day of theirs. */
  private static final Pattern NO_DAY =
      Pattern.compile(
          "(?i)\\b(every (day|time|week)|you (say|said)|u (say|said)|they"
              + " (say|said)|cancelled|times)\\b");

  /** Where money is kept, not that it is short. */
  private static final Pattern KEPT =
      Pattern.compile(
          "(?i)\\b(savings|pension|benefits?) (accounts?|plans?|schemes?|rates?|card)\\b");

  private static final Pattern DYING = Pattern.compile("(?i).*\\b(die[sd]?|dying|dead)\\b.*");

  private Misread() {}

  /** An earbud that dies is nobody's loss. */
  static boolean fits(String kind, String words) {
    return switch (kind) {
      case "loss" ->
          !QUEUE.matcher(words).find()
              && !Bereavement.spared(words)
              && (!DYING.matcher(words).matches() || LIVING.matcher(words).matches());
      case "event" -> !OVER.matcher(words).find();
      case "deadline" -> !OVER.matcher(words).find() && !NO_DAY.matcher(words).find();
      case "broken", "fear", "outrage" -> !DENIED.matcher(words).find();
      case "vulnerable" -> !BABY_THINGS.matcher(words).find() && !THEIR_KIDS.matcher(words).find();
      case "money" -> !WELL.matcher(words).find() || PAID.matcher(words).find();
      case "confusion" ->
          !words.toLowerCase(Locale.ROOT).matches(".*\\b((log|sign) ?(in|on)|what else)\\b.*");
      case "hardship" -> !KEPT.matcher(words).find();
      case "waited" -> !HELD.matcher(words).find();
      case "illness" -> !words.contains("out of hospital") && !RIDE.matcher(words).find();
      case "repeated" ->
          REPEATS.matcher(words).find()
              && !BILLED.matcher(words).find()
              && !LOOKED.matcher(words).find();
      case "danger" ->
          !BILLED.matcher(words).find()
              && !TOBACCO.matcher(words).find()
              && (!ALLERGY.matcher(words).find() || REACTION.matcher(words).find());
      default -> true;
    };
  }
}
