package dev.attune.engine.model;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the reply takes up of the customer's own words: content words by their first letters, so
 * that "refunded" answers "refund", and figures.
 */
record Shared(double words, double share, double figures, double newFigures) {

  static final List<String> NAMES =
      List.of("shared-words", "shared-share", "shared-figures", "new-figures");

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int STEM = 5;
  private static final int SHORTEST = 4;
  private static final double MANY = 6;
  private static final double FIGURES = 2;
  private static final Set<String> COMMON =
      Set.of(
          "about", "after", "again", "also", "been", "before", "being", "could", "does", "doing",
          "from", "have", "having", "hello", "here", "into", "just", "like", "more", "only",
          "other", "over", "please", "regards", "should", "some", "still", "such", "thank",
          "thanks", "that", "their", "them", "then", "there", "these", "they", "this", "very",
          "want", "well", "were", "what", "when", "where", "which", "will", "with", "would", "your",
          "yours", "sorry");

  static Shared between(String asked, String reply) {
    Set<String> theirs = stems(asked);
    Set<String> ours = stems(reply);
    Set<String> both = new HashSet<>(ours);
    both.retainAll(theirs);
    int figures = figures(both);
    int fresh = figures(ours) - figures;
    int words = both.size() - figures;
    return new Shared(
        Math.min(MANY, words) / MANY,
        ours.isEmpty() ? 0 : (double) both.size() / ours.size(),
        Math.min(FIGURES, figures),
        Math.min(FIGURES, fresh));
  }

  double[] values() {
    return new double[] {words, share, figures, newFigures};
  }

  private static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    for (String word : NO_WORD.split(text.toLowerCase(Locale.ROOT), -1)) {
      if (figure(word)) {
        stems.add(word);
      } else if (word.length() >= SHORTEST && !COMMON.contains(word)) {
        stems.add(word.substring(0, Math.min(STEM, word.length())));
      }
    }
    return stems;
  }

  private static int figures(Set<String> stems) {
    return (int) stems.stream().filter(Shared::figure).count();
  }

  private static boolean figure(String word) {
    return !word.isEmpty() && Character.isDigit(word.charAt(0));
  }
}
