package dev.attune.llm;

import dev.attune.assessment.Additions;
import dev.attune.text.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** What the model is told of a company's own wording; nothing where it has added none. */
final class HouseWords {

  private HouseWords() {}

  static String of(Additions additions) {
    StringBuilder told = new StringBuilder();
    tell(
        told,
        "Stock phrases of this company (formula; a mark that they alone show is 0)",
        additions.formulas());
    additions
        .marks()
        .forEach((mark, all) -> tell(told, "Shows " + mark.label() + " 1 or more", all));
    additions.flags().forEach((flag, all) -> tell(told, "Shows the flag " + flag.label(), all));
    return told.isEmpty() ? "" : "\n# This company's own wording\n" + told;
  }

  private static void tell(StringBuilder told, String what, List<Wording> phrases) {
    if (!phrases.isEmpty()) {
      told.append(what)
          .append(": ")
          .append(
              phrases.stream()
                  .map(phrase -> '"' + phrase.words() + '"')
                  .collect(Collectors.joining(", ")))
          .append('\n');
    }
  }
}
