package dev.attune.engine.rules;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Words that people in support write in lower case: {@code lexicon.txt}, every one that stands in
 * two of the labelled conversations or more. What is written with a capital and isn't among them is
 * hardly anything but a name. Immutable and thread-safe.
 */
public final class Lexicon {

  /** The encoder's vocabulary: words that are met anywhere, names among them. */
  private static final String MET = "/dev/attune/engine/model/vocabulary.txt";

  private static final Predicate<String> WORD = Pattern.compile("[a-z]{3,}").asMatchPredicate();

  private static final Set<String> COMMON = Set.copyOf(Lines.of("lexicon.txt"));
  private static final Set<String> ORDINARY = ordinary();
  private static final Set<String> KNOWN = known();

  private Lexicon() {}

  private static Set<String> ordinary() {
    Set<String> ordinary = new HashSet<>(COMMON);
    Vocabulary.standard().sets().values().forEach(ordinary::addAll);
    return Set.copyOf(ordinary);
  }

  private static Set<String> known() {
    Set<String> known = new HashSet<>(ORDINARY);
    Lines.of(MET).stream().filter(WORD).forEach(known::add);
    return Set.copyOf(known);
  }

  /**
   * True for a word of the list.
   *
   * @param word in lower case
   */
  static boolean common(String word) {
    return COMMON.contains(word);
  }

  /**
   * True for a word of the list, and for days, months and whatever else rules look for: for what
   * may have a capital and is no name.
   *
   * @param word in lower case
   */
  public static boolean ordinary(String word) {
    return ORDINARY.contains(word);
  }

  /** True for a word that rules or encoder know. */
  static boolean known(String word) {
    return KNOWN.contains(word);
  }
}
