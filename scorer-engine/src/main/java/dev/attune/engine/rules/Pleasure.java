package dev.attune.engine.rules;

import java.util.List;
import java.util.Set;

/** Whether a customer came with praise or good news and nothing to mend. */
final class Pleasure {

  private static final Set<String> GLAD = Set.of("need.pleased", "need.thanks");
  private static final String HAPPY =
      "\uD83D\uDC4F\uD83E\uDD73\uD83C\uDF89\uD83D\uDC99\uD83D\uDC1D\u2764\uD83D\uDE0D";
  private static final Set<String> TROUBLE =
      Set.of(
          "need.broken",
          "need.money_lost",
          "need.frustrated",
          "need.outrage",
          "need.confused",
          "need.disappointed",
          "need.danger",
          "need.hardship",
          "need.loss",
          "need.sad",
          "need.fear",
          "need.leaving");

  private Pleasure() {}

  static boolean in(Exchange exchange, List<Finding> findings) {
    boolean glad =
        findings.stream().anyMatch(found -> GLAD.contains(found.id()) && found.strength() == 1)
            || exchange.asked().stream().anyMatch(said -> happy(said.words().text()));
    boolean asks =
        exchange.asked().stream().anyMatch(said -> said.words().text().indexOf('?') >= 0);
    return glad
        && !asks
        && findings.stream()
            .noneMatch(found -> TROUBLE.contains(found.id()) && found.strength() == 1);
  }

  private static boolean happy(String text) {
    return text.codePoints().anyMatch(c -> HAPPY.indexOf(c) >= 0 && c > Character.MAX_VALUE);
  }
}
