package dev.attune.engine;

import dev.attune.assessment.Evidence;
import java.util.List;

/**
 * What may be praised.
 *
 * @param key of the sentence that praises it
 * @param words that show it
 * @param worth higher is praised first
 */
record Merit(String key, Evidence words, int worth) {

  private static final int FEW = 6;
  private static final int THEIRS = 3;
  private static final int BRIEF = 12;

  /** A line that speaks to the person. */
  static Merit human(Evidence words, int worth, int echoes) {
    boolean theirs = echoes > 1 && Deeds.addresses(words);
    int better = Math.min(THEIRS, echoes);
    return new Merit(theirs ? "worked.personal" : "worked.human", words, worth + better);
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
      case "worked.ack.owned_fault" -> Deeds.owns(quoted);
      case "worked.answer", "worked.action" ->
          !Deeds.asks(quoted) && !Deeds.denies(quoted) && (Deeds.owned(quoted) || said(quoted));
      default -> true;
    };
  }

  private static boolean said(Evidence quoted) {
    return quoted.quote().split("\\s+", -1).length > FEW;
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
