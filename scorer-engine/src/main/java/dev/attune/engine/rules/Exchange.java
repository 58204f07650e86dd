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

  static Exchange of(AgentReply reply) {
    List<Message> asked = reply.asked();
    Set<Message> now = new HashSet<>(asked);
    List<Message> before = reply.before();
    List<Message> recent =
        before.subList(Math.max(0, before.size() - REMEMBERED), before.size()).stream()
            .filter(Message::isPublic)
            .toList();
    return new Exchange(
        said(asked.subList(Math.max(0, asked.size() - REMEMBERED), asked.size())),
        said(recent.stream().filter(m -> m.by(Role.CUSTOMER) && !now.contains(m)).toList()),
        said(recent.stream().filter(Message::answers).toList()),
        said(reply.messages()));
  }

  /** The same with other words in the reply. */
  Exchange replying(List<Said> other) {
    return new Exchange(asked, earlier, answers, other);
  }

  private static List<Said> said(List<Message> messages) {
    return messages.stream().map(Said::of).toList();
  }
}
