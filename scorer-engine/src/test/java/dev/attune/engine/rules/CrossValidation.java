package dev.attune.engine.rules;

import dev.attune.engine.labelled.Labelled;
import dev.attune.engine.labelled.LabelledReplies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Folds by conversation, both members of a minimal pair in one fold. A reply is read with weights
 * that never saw its conversation.
 */
public final class CrossValidation {

  public static final int FOLDS = 5;

  private CrossValidation() {}

  /** Findings of each reply, in the order given, by weights fitted to the other folds. */
  public static List<Findings> outOfFold(List<Labelled> replies) {
    Map<String, Integer> folds = folds(replies);
    List<Weights> weights = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      Predicate<Labelled> others = reply -> fold(folds, reply) != held;
      weights.add(FitWeights.fit(replies.stream().filter(others).toList()));
    }
    return replies.stream()
        .map(reply -> Findings.of(reply.reply(), weights.get(fold(folds, reply))))
        .toList();
  }

  public static Map<String, Integer> folds(List<Labelled> replies) {
    Map<String, String> leaders = new HashMap<>();
    LabelledReplies.pairs().forEach(pair -> leaders.put(pair.get(1), pair.get(0)));
    Map<String, Integer> folds = new HashMap<>();
    for (Labelled reply : replies) {
      String leader = leaders.getOrDefault(reply.conversation(), reply.conversation());
      folds.put(reply.conversation(), Math.floorMod(leader.hashCode() * 31, FOLDS));
    }
    return folds;
  }

  private static int fold(Map<String, Integer> folds, Labelled reply) {
    return Objects.requireNonNull(folds.get(reply.conversation()));
  }
}
