package dev.attune.engine;

import dev.attune.assessment.Evidence;
import dev.attune.assessment.MarkName;
import java.util.List;

/**
 * What may be praised.
 *
 * @param key of the sentence that praises it
 * @param words that show it
 * @param worth of two things that the same words may be praised for, the higher is said
 */
record Merit(String key, Evidence words, int worth) {

  private static final int QUOTED = 15;
  private static final int FLAGGED = 8;
  private static final double LIKELY = 0.25;
  private static final int FEW = 6;
  private static final int THEIRS = 3;
  private static final int BRIEF = 12;

  /** A line that speaks to the person. */
  static Merit human(Evidence words, int worth, int echoes) {
    boolean theirs = echoes > 1 && Deeds.addresses(words);
    int better = Math.min(THEIRS, echoes);
    return new Merit(theirs ? "worked.personal" : "worked.human", words, worth + better);
  }

  /** Worth more where annotators would quote it, and named for what they would quote it for. */
  Merit as(Shown shown) {
    double feeling = shown.most(words, MarkName.ACKNOWLEDGEMENT);
    double matter = shown.most(words, MarkName.ACTION, MarkName.UNDERSTANDING);
    boolean plain = List.of("worked.action", "worked.answer").contains(key);
    boolean felt = plain && feeling > matter && feeling >= LIKELY;
    boolean hardly = key.equals("worked.human") && feeling < LIKELY && matter > 2 * feeling;
    return new Merit(
        felt ? "worked.human" : hardly ? "worked.line" : key,
        words,
        worth
            + (flagged()
                ? FLAGGED
                : (int) Math.round(QUOTED * (felt || human() ? feeling : matter))));
  }

  private boolean flagged() {
    return List.of("worked.appreciation", "worked.boundary", "worked.personal").contains(key);
  }

  private boolean human() {
    return key.startsWith("worked.ack") || List.of("worked.human", "worked.wish").contains(key);
  }

  /** True where what is quoted still tells of it: a promise is no promise without its day. */
  boolean shows(Evidence quoted) {
    return switch (key) {
      case "worked.action.when" -> Deeds.promised(quoted);
      case "worked.action.done" -> Deeds.done(quoted, false);
      case "worked.shortly" ->
          quoted.quote().indexOf('?') < 0
              && quoted.span().length() * 5 >= words.span().length() * 4;
      case "worked.looked" -> said(quoted) && Deeds.looked(quoted);
      case "worked.ack.reassurance" -> said(quoted);
      case "worked.choice" -> said(quoted) && Deeds.gives(quoted);
      case "worked.acknowledged", "worked.ack.feeling_named", "worked.ack.their_reality" ->
          !Deeds.denies(quoted) && !Deeds.technical(quoted) && !Deeds.others(quoted);
      case "worked.ack.warm_wish" -> Wishes.kind(quoted);
      case "worked.human" ->
          !Deeds.lacks(quoted)
              && (Deeds.addresses(quoted)
                  || (Deeds.speaks(quoted) && quoted.quote().split("\\s+", -1).length <= BRIEF));
      case "worked.personal" -> said(quoted) && Deeds.addresses(quoted);
      case "worked.understanding" -> !Deeds.denies(quoted);
      case "worked.ack.owned_fault" -> Deeds.owns(quoted);
      case "worked.answer", "worked.action" ->
          !Deeds.asks(quoted) && !Deeds.denies(quoted) && (Deeds.owned(quoted) || said(quoted));
      default -> true;
    };
  }

  private static boolean said(Evidence quoted) {
    return quoted.quote().split("\\s+", -1).length > FEW;
  }

  /**
   * The sentence's key; what is left of a longer sentence may show no more than that it is good.
   */
  String key(Evidence quoted) {
    boolean cut = quoted.span().length() * 5 < words.span().length() * 4;
    return cut && List.of("worked.action", "worked.spirit", "worked.understanding").contains(key)
        ? "worked.line"
        : key;
  }

  /** The same as a line that helps, where it was taken for something done. */
  Merit plainly() {
    return List.of("worked.action.done", "worked.action.when").contains(key)
        ? new Merit("worked.action", words, worth)
        : this;
  }

  /** The rule that must have found its words in whatever is quoted; empty for none. */
  String rule() {
    return key.startsWith("worked.ack.")
        ? key.substring("worked.".length())
        : switch (key) {
          case "worked.exploration" -> "exp.specific";
          default -> "";
        };
  }

  /** Who came with nothing on their mind is spoken to, and no feeling of theirs. */
  Merit calmly() {
    return List.of("worked.acknowledged", "worked.ack.feeling_named", "worked.ack.their_reality")
            .contains(key)
        ? new Merit("worked.human", words, worth)
        : this;
  }

  /**
   * Nothing was to be done: what sounds like a deed is said in fun or in thanks.
   *
   * @param calm true where nothing is done or promised in earnest either
   */
  Merit inKind(boolean calm) {
    boolean deed =
        List.of("action", "answer", "understanding", "looked", "shortly", "spared").stream()
            .anyMatch(part -> key.startsWith("worked." + part));
    boolean meant = !calm && (key.endsWith(".done") || key.endsWith(".when"));
    return deed && !meant ? new Merit("worked.spirit", words, worth) : this;
  }
}
