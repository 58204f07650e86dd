package dev.attune.engine.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts as bags of words and pairs of words, rarer ones heavier (tf–idf), at length 1. */
final class WordPairs {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}']+|[?!]");

  private WordPairs() {}

  static List<Map<String, Double>> weighted(List<String> texts) {
    List<Map<String, Double>> bags = new ArrayList<>();
    Map<String, Integer> spread = new HashMap<>();
    for (String text : texts) {
      Map<String, Double> bag = bag(text);
      bag.keySet().forEach(word -> spread.merge(word, 1, Integer::sum));
      bags.add(bag);
    }
    for (Map<String, Double> bag : bags) {
      bag.replaceAll(
          (word, count) ->
              (1 + Math.log(count))
                  * Math.log((double) texts.size() / spread.getOrDefault(word, 1)));
      double length = Math.sqrt(bag.values().stream().mapToDouble(x -> x * x).sum());
      bag.replaceAll((word, weight) -> length == 0 ? 0 : weight / length);
    }
    return bags;
  }

  static double dot(Map<String, Double> one, Map<String, Double> other) {
    Map<String, Double> shorter = one.size() < other.size() ? one : other;
    Map<String, Double> longer = shorter == one ? other : one;
    double dot = 0;
    for (Map.Entry<String, Double> entry : shorter.entrySet()) {
      dot += entry.getValue() * longer.getOrDefault(entry.getKey(), 0.0);
    }
    return dot;
  }

  private static Map<String, Double> bag(String text) {
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    Map<String, Double> bag = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      bag.merge(words.get(i), 1.0, Double::sum);
      if (i > 0) {
        bag.merge(words.get(i - 1) + " " + words.get(i), 1.0, Double::sum);
      }
    }
    return bag;
  }
}
