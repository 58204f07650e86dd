package dev.attune.engine.rules;

import java.util.List;
import java.util.Set;

/**
 * How much a customer's sentence asks to be answered, against their others. The worths are rounded
 * from a fit to the cues that annotators named; grief, danger and vulnerability were then put first
 * as the rubric has it.
 */
final class CueRank {

  private static final double LENGTH = 1.2;
  private static final double EARLIER = -2.4;
  private static final double BACK = -1.5;
  private static final int FURTHEST = 3;
  private static final double OPENING = -1;
  private static final double QUESTION = 0.4;
  private static final double SCRAP = -1;
  private static final double NAME = -2;
  private static final double PLEASANTRY = -2;
  private static final int SHORT = 2;
  private static final int NAME_LENGTH = 4;

  private static final Set<String> PLEASANTRIES =
      Set.of(
          "hi",
          "hello",
          "hey",
          "dear",
          "good",
          "morning",
          "thanks",
          "thank",
          "cheers",
          "regards",
          "kind",
          "best",
          "sincerely",
          "yours",
          "to",
          "whom",
          "greetings",
          "ta",
          "many",
          "ref",
          "reference",
          "name",
          "account",
          "acc",
          "policy",
          "order",
          "sent");

  private CueRank() {}

  /**
   * The rank of a sentence; only differences mean something.
   *
   * @param back how many messages of the customer came after its message
   * @param earlier true where the firm has answered since
   */
  static double of(Said said, Sentence sentence, int back, boolean earlier, List<CueKind> kinds) {
    return LENGTH * Math.log(sentence.length())
        + kinds.stream().mapToDouble(CueKind::pull).sum()
        + (earlier ? EARLIER : 0)
        + BACK * Math.min(FURTHEST, back)
        + form(said.words(), sentence);
  }

  private static double form(Words words, Sentence sentence) {
    int last = words.sentences().size() - 1;
    boolean first = sentence.first() == 0 && last > 0;
    return (first ? OPENING : 0)
        + (sentence.asks() ? QUESTION : 0)
        + (sentence.length() <= SHORT ? SCRAP : 0)
        + (signs(words, sentence) ? NAME : 0)
        + (pleasant(words, sentence) ? PLEASANTRY : 0);
  }

  /** "Yasmin Hollis" under a mail. */
  private static boolean signs(Words words, Sentence sentence) {
    List<Sentence> all = words.sentences();
    boolean low = all.size() > 2 && all.subList(all.size() - 2, all.size()).contains(sentence);
    return low
        && !sentence.asks()
        && sentence.length() <= NAME_LENGTH
        && words.in(sentence).stream()
            .allMatch(word -> Character.isUpperCase(words.text().charAt(word.span().start())));
  }

  /** "To whom it may concern", "Kind regards", "Ref 4471": nothing that asks to be answered. */
  private static boolean pleasant(Words words, Sentence sentence) {
    return sentence.length() <= NAME_LENGTH + 1
        && !sentence.asks()
        && PLEASANTRIES.contains(words.words().get(sentence.first()).form());
  }
}
