package dev.attune.engine.model;

import dev.attune.assessment.Evidence;
import dev.attune.assessment.MarkName;
import dev.attune.ticket.Message;
import dev.attune.ticket.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a customer's words most deserves an answer, as the encoder learned it from the cues that
 * annotators named. Immutable and thread-safe.
 */
public final class Cueing {

  /** Cues stand behind the marks in the encoder's evidence. */
  private static final int COLUMN = MarkName.values().length;

  /**
   * @param cue 0.0 to 1.0: how likely an annotator would have named it
   */
  private record Heeded(Message message, Token token, double cue) {}

  private final List<Heeded> heeded = new ArrayList<>();
  private final double expected;

  Cueing(List<Token> asked, float[][] evidence) {
    for (int i = 0; i < asked.size(); i++) {
      Token token = asked.get(i);
      Message message = token.message();
      if (message != null && message.by(Role.CUSTOMER)) {
        heeded.add(new Heeded(message, token, evidence[i][COLUMN]));
      }
    }
    this.expected = heeded.stream().mapToDouble(Heeded::cue).sum();
  }

  /**
   * How much some words and the cue are expected to have in common, 0.0 to 1.0: of all that is in
   * either, the share that is in both. 0 for what wasn't heard.
   */
  public double share(Evidence words) {
    double both = 0;
    int length = 0;
    for (Heeded each : heeded) {
      if (each.message().id().equals(words.message())
          && words.span().contains(each.token().span())) {
        both += each.cue();
        length++;
      }
    }
    return length == 0 ? 0 : both / (length + expected - both);
  }
}
