package dev.attune.engine.rules;

import dev.attune.reply.AgentReply;
import dev.attune.ticket.Message;
import dev.attune.ticket.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A reply with what it answers, cut into words.
 *
 * @param asked the customer's messages since the last public answer
 * @param earlier the customer's messages before those
 * @param answers earlier public answers of the firm
 * @param reply the messages that are judged
 */
record Exchange(List<Said> asked, List<Said> earlier, List<Said> answers, List<Said> reply) {

  /** How far back the rules look: what was said long ago has been dealt with or given up. */
  private static final int REMEMBERED = 12;

  /** What was said before a reply, and nothing of it. */
  static Exchange before(AgentReply reply, Saids saids) {
    List<Message> asked = reply.asked();
    Set<Message> now = new HashSet<>(asked);
    List<Message> before = reply.before();
    List<Message> recent =
        before.subList(Math.max(0, before.size() - REMEMBERED), before.size()).stream()
            .filter(Message::isPublic)
            .toList();
    return new Exchange(
        saids.of(asked.subList(Math.max(0, asked.size() - REMEMBERED), asked.size())),
        saids.of(recent.stream().filter(m -> m.by(Role.CUSTOMER) && !now.contains(m)).toList()),
        saids.of(recent.stream().filter(Message::answers).toList()),
        List.of());
  }

  /** The same with other words in the reply. */
  Exchange replying(List<Said> other) {
    return new Exchange(asked, earlier, answers, other);
  }
}
