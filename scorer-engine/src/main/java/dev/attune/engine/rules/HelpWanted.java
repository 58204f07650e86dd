package dev.attune.engine.rules;

import java.util.List;
import java.util.Set;

/**
 * Whether anything is asked or wrong, so that action is called for; praise and thanks ask nothing.
 */
final class HelpWanted {

  private static final Set<String> ASKING =
      Set.of(
          "need.routine_ask",
          "need.broken",
          "need.asks_why",
          "need.money_lost",
          "need.confused",
          "need.repeated",
          "need.danger",
          "need.hardship",
          "need.leaving",
          "need.frustrated",
          "need.outrage");

  private HelpWanted() {}

  static boolean in(Exchange exchange, List<Finding> findings) {
    boolean pleased =
        Pleasure.praise(exchange, findings)
            || findings.stream()
                .anyMatch(
                    f ->
                        f.strength() == 1
                            && Set.of("need.thanks", "need.pleased").contains(f.id()));
    boolean asks =
        exchange.asked().stream().anyMatch(said -> said.words().text().indexOf('?') >= 0);
    return !pleased
        || asks
        || findings.stream().anyMatch(f -> f.strength() == 1 && ASKING.contains(f.id()));
  }
}
