package dev.attune.engine.training;

import dev.attune.engine.model.FoldOutputs;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The features that the customer's words and the channel alone decide. The need is learned from
 * these, so that no answer can talk it down.
 */
final class CustomerSide {

  private CustomerSide() {}

  static int[] features() {
    List<String> names = FoldOutputs.featureNames();
    return IntStream.range(0, names.size()).filter(i -> has(names.get(i))).toArray();
  }

  static boolean has(String feature) {
    return switch (feature) {
      case "evidence-cue", "turns", "brief-channel", "rules-need" -> true;
      default -> feature.startsWith("encoder-need") || feature.startsWith("asked-");
    };
  }
}
