package dev.attune.engine.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Spells out "I'll", "don't" and their lazy forms "dont", "im". */
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
      Map.ofEntries(
          Map.entry("can't", List.of("can", "not")),
          Map.entry("cant", List.of("can", "not")),
          Map.entry("cannot", List.of("can", "not")),
          Map.entry("won't", List.of("will", "not")),
          Map.entry("wont", List.of("will", "not")),
          Map.entry("dont", List.of("do", "not")),
          Map.entry("didnt", List.of("did", "not")),
          Map.entry("doesnt", List.of("does", "not")),
          Map.entry("isnt", List.of("is", "not")),
          Map.entry("wasnt", List.of("was", "not")),
          Map.entry("arent", List.of("are", "not")),
          Map.entry("hasnt", List.of("has", "not")),
          Map.entry("havent", List.of("have", "not")),
          Map.entry("couldnt", List.of("could", "not")),
          Map.entry("wouldnt", List.of("would", "not")),
          Map.entry("shouldnt", List.of("should", "not")),
          Map.entry("im", List.of("i", "am")),
          Map.entry("ive", List.of("i", "have")),
          Map.entry("youre", List.of("you", "are")),
          Map.entry("youve", List.of("you", "have")),
          Map.entry("youll", List.of("you", "will")),
          Map.entry("theyre", List.of("they", "are")),
          Map.entry("weve", List.of("we", "have")),
          Map.entry("thats", List.of("that", "is")),
          Map.entry("whats", List.of("what", "is")),
          Map.entry("theres", List.of("there", "is")),
          Map.entry("gonna", List.of("going", "to")));

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
