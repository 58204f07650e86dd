package dev.attune.engine.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Spells out "I'll" and "don't"; {@link Apostrophes} are in place before. */
final class Contractions {

  private static final Map<String, String> ENDINGS =
      Map.of("'ll", "will", "'ve", "have", "'re", "are", "'m", "am", "'d", "would");
  private static final Set<String> BEFORE_IS =
      Set.of(
          "it",
          "that",
          "there",
          "here",
          "what",
          "who",
          "where",
          "how",
          "he",
          "she",
          "when",
          "let",
          "everything",
          "nothing",
          "something");
  private static final Map<String, List<String>> WHOLE =
      Map.of(
          "can't", List.of("can", "not"),
          "cannot", List.of("can", "not"),
          "won't", List.of("will", "not"),
          "gonna", List.of("going", "to"));

  private Contractions() {}

  /** The words that a lower-case form stands for; itself where it is no contraction. */
  static List<String> spelt(String form) {
    List<String> whole = WHOLE.get(form);
    if (whole != null) {
      return whole;
    }
    int apostrophe = form.indexOf('\'');
    if (apostrophe <= 0) {
      return List.of(form);
    }
    return split(form, apostrophe);
  }

  private static List<String> split(String form, int apostrophe) {
    String before = form.substring(0, apostrophe);
    String ending = form.substring(apostrophe);
    if (ending.equals("'t") && before.endsWith("n")) {
      return List.of(before.substring(0, before.length() - 1), "not");
    }
    if (ending.equals("'s")) {
      return BEFORE_IS.contains(before) ? List.of(before, "is") : List.of(before);
    }
    String second = ENDINGS.get(ending);
    return second == null ? List.of(before + ending.replace("'", "")) : List.of(before, second);
  }
}
