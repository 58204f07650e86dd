package dev.attune.engine.labelled;

import dev.attune.reply.AgentReply;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A reply with the marks that an annotator gave it.
 *
 * @param evidence the words that earned a mark, by its short name; empty where none did
 * @param sure how sure the annotator was, 1 to 3
 */
public record Labelled(
    AgentReply reply,
    Map<String, Integer> marks,
    List<String> flags,
    String cue,
    Map<String, String> evidence,
    int sure) {

  /** A level by its short name: need, A, U, C, E or fit. */
  public int level(String name) {
    return Objects.requireNonNull(marks.get(name));
  }

  public int need() {
    return level("need");
  }

  public int fit() {
    return level("fit");
  }

  public boolean flagged(String flag) {
    return flags.contains(flag);
  }

  public String conversation() {
    return reply.conversation().id();
  }
}
