package dev.attune.deploy.pull;

import dev.attune.deploy.ledger.Judged;
import dev.attune.reply.AgentReply;
import dev.attune.reply.Picked;
import dev.attune.reply.Replies;
import dev.attune.reply.Settle;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.MessageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket's messages come to right now: replies that are closed, messages that form none, and
 * when the next open reply closes. What was said before the account began is left out, unless a
 * backfill wants it.
 *
 * @param open all messages of replies that are not closed
 * @param nextClosing null when no reply is open
 */
record Reading(
    List<AgentReply> closed,
    List<Picked.LeftOut> leftOut,
    Set<MessageId> open,
    @Nullable Instant nextClosing) {

  static Reading of(Conversation conversation, Settle settle, Judged judged, Instant now) {
    Picked picked = Replies.pick(conversation, settle);
    List<AgentReply> closed = new ArrayList<>();
    Set<MessageId> open = new HashSet<>();
    Set<MessageId> growing = new HashSet<>();
    Instant next = null;
    for (AgentReply reply : picked.replies()) {
      Optional<Instant> closing = Replies.closesAt(reply, settle).filter(now::isBefore);
      if (closing.isPresent()) {
        open.add(reply.id());
        reply.messages().forEach(message -> growing.add(message.id()));
        next = next == null || closing.get().isBefore(next) ? closing.get() : next;
      } else if (covers(judged, conversation, reply.index())) {
        closed.add(reply);
      }
    }
    List<Picked.LeftOut> leftOut =
        picked.leftOut().stream()
            .filter(left -> covers(judged, conversation, left.index()))
            .filter(left -> !(left instanceof Picked.Merged m && open.contains(m.into())))
            .toList();
    return new Reading(closed, leftOut, growing, next);
  }

  private static boolean covers(Judged judged, Conversation conversation, int index) {
    return judged.covers(conversation.messages().get(index).time().orElse(null));
  }
}
