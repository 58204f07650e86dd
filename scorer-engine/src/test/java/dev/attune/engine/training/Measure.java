package dev.attune.engine.training;

import dev.attune.engine.labelled.LabelledReplies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Prints how the scorer that ships agrees with labelled replies that nothing was learned from.
 * Argument: a folder with {@code conversations.jsonl} and {@code marks.jsonl}.
 */
final class Measure {

  private Measure() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("name a folder with conversations.jsonl and marks.jsonl");
    }
    Verdicts verdicts = HeldOut.verdicts(LabelledReplies.in(Path.of(arguments[0])));
    System.out.println(
        AgreementTable.print(Map.of("attune", AgreementTable.figures(verdicts))).stripTrailing());
  }
}
