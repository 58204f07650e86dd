package dev.attune.engine;

import java.util.Arrays;

/**
 * A sentence that an agent could open with, around one fact of this customer's.
 *
 * @param key of the sentence, such as {@code open.waited}
 * @param fact the customer's own words, or the same seen from the agent's side: "your sister's
 *     wedding"; empty where the sentence needs none
 * @param feels true where it speaks to what this was like for them, and moves nothing yet
 */
record Opening(String key, String fact, boolean feels) {

  static Opening felt(String kind, String fact) {
    return new Opening("open." + kind, fact, true);
  }

  boolean of(String... kinds) {
    return Arrays.stream(kinds).anyMatch(kind -> key.equals("open." + kind));
  }

  static Opening moving(String kind, String fact) {
    return new Opening("open." + kind, fact, false);
  }
}
