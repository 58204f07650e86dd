package dev.attune.engine.rules;

import dev.attune.engine.labelled.Labelled;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads replies with rules' weights that never saw their conversation. */
public final class CrossValidation {

  private CrossValidation() {}

  /**
   * Findings of each reply, in the order given, by weights fitted to the other folds.
   *
   * @param folds by conversation
   */
  public static List<Findings> outOfFold(List<Labelled> replies, Map<String, Integer> folds) {
    Map<Integer, Weights> weights =
        Set.copyOf(folds.values()).parallelStream()
            .collect(
                Collectors.toConcurrentMap(
                    held -> held,
                    held ->
                        FitWeights.fit(
                            replies.stream().filter(r -> fold(folds, r) != held).toList())));
    return replies.stream()
        .map(
            reply ->
                Findings.of(reply.reply(), Objects.requireNonNull(weights.get(fold(folds, reply)))))
        .toList();
  }

  private static int fold(Map<String, Integer> folds, Labelled reply) {
    return Objects.requireNonNull(folds.get(reply.conversation()));
  }
}
