package dev.attune.deploy.scores;

import dev.attune.export.ReviewRow;
import dev.attune.ticket.Conversation;
import java.util.List;

/**
 * Judges what programs send: whole conversations by the scorer in use, a draft at the end of one by
 * the scorer in process, so that it is quick and nothing leaves the house while somebody is still
 * writing. Thread-safe.
 *
 * @param inUse for whole conversations
 * @param inProcess for drafts
 */
public record DraftCheck(Scores inUse, Scores inProcess) {

  /** Most replies of a conversation that are judged at once. */
  public static final int MOST_REPLIES = 500;

  /**
   * A row for every message of an agent or bot.
   *
   * @throws UnreadableConversation when there are more replies than are judged at once
   */
  public List<ReviewRow> all(Conversation conversation) {
    int replies = Scores.replies(conversation);
    if (replies > MOST_REPLIES) {
      throw new UnreadableConversation(
          "has "
              + replies
              + " replies; at most "
              + MOST_REPLIES
              + " are judged at once: divide it, or ask for the last alone by only=last");
    }
    return inUse.of(conversation);
  }

  /** The row of the last message of an agent or bot. */
  public List<ReviewRow> last(Conversation conversation) {
    return inProcess.last(conversation).stream().toList();
  }
}
