package dev.attune.engine;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a customer went through, where the words are plain enough to be answered in a line. */
final class Ordeals {

  private record Sign(String kind, Pattern words) {}

  private static final List<Sign> SIGNS =
      List.of(
          sign(
              "sleepless",
              "\\b(i|we|i've|we've|i'm|we're)('ve|'m| have| am| are)? ?((not|never|barely|hardly)"
                  + " (slept|sleeping)|(haven'?t|didn'?t|can'?t|couldn'?t|cannot) (been"
                  + " )?(sleep|slept|sleeping))\\b|\\bcant sleep\\b"),
          sign(
              "twice",
              "\\b(charged|billed|debited|took|taken|paid)\\b.*\\b(twice|two"
                  + " times|2x|double)\\b|\\bdouble charged\\b"),
          sign(
              "journey",
              "(^|\\b(i|we|i've|we've|had to|have|just) )(drove|drive|driven|travell?ed|come"
                  + " (in|all the way)|came (in|all the"
                  + " way)|walked|cycled)\\b.*\\b(hours?|hrs?|mins?|minutes|miles?|km"
                  + "|buses|way|trains)\\b(?!.*\\b(great|lovely|worth)\\b)"),
          sign(
              "day_off",
              "\\b(took|taken|take|taking|booked) (a|the|another|half a|my|\\d) ?(\\w+ )?days?"
                  + " off\\b"),
          sign(
              "told",
              "\\b(promised|(was|were|been) (told|promised|assured)|you said|they said|he said|she"
                  + " said)\\b.*\\b(but|yet|nothing|nobody|never|didn'?t|did"
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
