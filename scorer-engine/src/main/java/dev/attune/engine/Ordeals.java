package dev.attune.engine;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a customer went through, where the words are plain enough to be answered in a line. */
final class Ordeals {

  private record Sign(String kind, Pattern words) {}

  /** What was done twice may have been the telling. */
  private static final String ASIDE =
      " (?!(told|tell|asked|wrote|written|called|rang|phoned|e?mailed|although|though|but|and|when"
          + "|i|we|i've|we've|you)\\b)";

  /** Many a way is gone with pleasure: this one led to a counter, and to nothing. */
  private static final String IN_VAIN =
      ".*\\b(to (your|ur|the) (\\w+ )?(store|shop|branch|office|desk|depot|showroom|counter)|only"
          + " to|for nothing|(not|n't|out|none|nothing) (in|of) stock|closed|shut|turned away)\\b";

  private static final List<Sign> SIGNS =
      List.of(
          sign(
              "sleepless",
              "\\b(i|we|i've|we've|i'm|we're)('ve|'m| have| am| are)? ?((not|never|barely|hardly)"
                  + " (slept(?!"
                  + " (better|so|well)\\b)|sleeping)|(haven'?t|didn'?t|can'?t|couldn'?t|cannot)"
                  + " (been )?(sleep|slept|sleeping))\\b|\\bcant sleep\\b"),
          sign(
              "twice",
              "\\b(charged|billed|debited|paid|(took|taken)(?= ([£$€]?\\d|the"
                  + " (money|payment)|money|payment)))( me| us)?("
                  + ASIDE
                  + "\\S+){0,4} (twice|two times|2x)\\b(?! as\\b)|\\bdouble[ -]charged\\b"
                  + "|\\bcharged( me| us)? double\\b(?! (the|what|my|our|that|for)\\b)"),
          sign(
              "journey",
              "(^|\\b(i|we|i've|we've|had to|have|just) )(drove|drive|driven|travell?ed|come"
                  + " (in|all the way)|came (in|all the"
                  + " way)|walked|cycled)\\b(?="
                  + IN_VAIN
                  + ").*\\b(hours?|hrs?|mins?|minutes|miles?|km"
                  + "|buses|way|trains)\\b(?!.*\\b(great|lovely|worth)\\b)"),
          sign(
              "day_off",
              "\\b(took|taken|take|taking|booked) (a|the|another|half a|my|\\d) ?(\\w+ )?days?"
                  + " off\\b"),
          sign(
              "told",
              "\\b(promised|(was|were|been) (told|promised|assured)|(you|they|he|she) said)\\b(?!"
                  + " (nothing|hello|hi|no)\\b).*\\b(but|yet|nothing|nobody|never|didn'?t|did"
                  + " not|hasn'?t|wasn'?t|isn'?t|instead)\\b"));

  private Ordeals() {}

  private static Sign sign(String kind, String words) {
    return new Sign(kind, Pattern.compile("(?i)" + words));
  }

  static Stream<Opening> in(String words) {
    return SIGNS.stream()
        .filter(sign -> sign.words().matcher(words).find())
        .map(sign -> Opening.felt(sign.kind(), ""));
  }
}
