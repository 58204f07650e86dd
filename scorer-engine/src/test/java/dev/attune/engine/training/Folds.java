package dev.attune.engine.training;

import dev.attune.engine.labelled.LabelledReplies;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Deals conversations into five folds by the digest of their names, as a pack is dealt: the same
 * for ever, whatever the order of the file, as long as no conversation joins the set. Both members
 * of a minimal pair follow the better one; conversations whose names differ in a letter at the end
 * (several answers to one message, or one answer to several) stay together.
 */
public final class Folds {

  static final int COUNT = 5;

  private static final Pattern ANSWER = Pattern.compile("(?<=\\d)[a-z]$");

  private Folds() {}

  public static Map<String, Integer> of(Collection<String> conversations) {
    Map<String, String> leader = new HashMap<>();
    conversations.forEach(id -> leader.put(id, leader(id)));
    LabelledReplies.pairs().stream()
        .filter(pair -> leader.containsKey(pair.get(1)))
        .forEach(pair -> leader.put(pair.get(1), leader.getOrDefault(pair.get(0), pair.get(0))));
    List<String> dealt = new ArrayList<>(leader.values().stream().distinct().toList());
    dealt.sort(Comparator.comparing(Folds::shuffled));
    Map<String, Integer> folds = new HashMap<>();
    leader.forEach((id, first) -> folds.put(id, dealt.indexOf(first) % COUNT));
    return folds;
  }

  /** The name that conversations have in common which stay together. */
  public static String leader(String conversation) {
    return ANSWER.matcher(conversation).replaceFirst("");
  }

  private static String shuffled(String id) {
    return digest("attune-folds-1:" + id);
  }

  /** SHA-256, in hexadecimal digits. */
  public static String digest(String words) {
    return PinnedFiles.digest(words.getBytes(StandardCharsets.UTF_8));
  }
}
