package dev.attune.reply;

import dev.attune.ticket.Author;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import dev.attune.ticket.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Picks replies out of a conversation; source: RUBRIC, "The unit".
 *
 * <p>Messages of one author with no customer message between them are one reply. In a live helpdesk
 * a reply also closes when nothing follows for the settle time, and what comes later starts a new
 * one.
 */
public final class Replies {

  private final Conversation conversation;
  private final @Nullable Settle settle;
  private final List<AgentReply> replies = new ArrayList<>();
  private final List<Picked.LeftOut> leftOut = new ArrayList<>();
  private final List<Integer> open = new ArrayList<>();
  private boolean customerSpoke;

  private Replies(Conversation conversation, @Nullable Settle settle) {
    this.conversation = conversation;
    this.settle = settle;
  }

  /** Replies of a finished conversation: time plays no part. */
  public static Picked pick(Conversation conversation) {
    return new Replies(conversation, null).walk();
  }

  /** Replies of a living ticket: a pause longer than the settle time closes a reply. */
  public static Picked pick(Conversation conversation, Settle settle) {
    return new Replies(conversation, settle).walk();
  }

  /**
   * When a picked reply closes: at the customer's next word, else once the settle time has passed
   * since its last message. Empty when its time is unknown, which counts as closed.
   */
  public static Optional<Instant> closesAt(AgentReply reply, Settle settle) {
    Optional<Instant> settled = reply.last().time().map(at -> at.plus(settle.on(reply.channel())));
    Optional<Instant> answered =
        reply.after().stream()
            .filter(message -> message.isPublic() && message.by(Role.CUSTOMER))
            .findFirst()
            .flatMap(Message::time);
    return settled.map(at -> answered.filter(at::isAfter).orElse(at));
  }

  private Picked walk() {
    List<Message> messages = conversation.messages();
    for (int i = 0; i < messages.size(); i++) {
      take(i, messages.get(i));
    }
    close();
    leftOut.sort(Comparator.comparingInt(Picked.LeftOut::index));
    return new Picked(replies, leftOut);
  }

  private void take(int index, Message message) {
    if (!message.isPublic()) {
      return;
    }
    if (message.by(Role.CUSTOMER)) {
      close();
      customerSpoke |= !message.automatic();
    } else if (message.answers()) {
      answer(index, message);
    }
  }

  private void answer(int index, Message message) {
    Optional<UnscoredReason> reason = whyUnscored(message);
    if (reason.isPresent()) {
      leftOut.add(new Picked.Unscored(index, message.id(), reason.get()));
      return;
    }
    if (!open.isEmpty() && !continues(message)) {
      close();
    }
    open.add(index);
  }

  private Optional<UnscoredReason> whyUnscored(Message message) {
    if (message.automatic()) {
      return Optional.of(UnscoredReason.AUTOMATIC_REPLY);
    }
    if (message.text().blank()) {
      return Optional.of(UnscoredReason.NO_TEXT);
    }
    return customerSpoke ? Optional.empty() : Optional.of(UnscoredReason.NOTHING_TO_ANSWER);
  }

  private boolean continues(Message message) {
    Message previous = conversation.messages().get(open.get(open.size() - 1));
    Author author = previous.author();
    return author.sameAs(message.author()) && !paused(previous, message);
  }

  private boolean paused(Message previous, Message next) {
    if (settle == null || previous.at() == null || next.at() == null) {
      return false;
    }
    return Duration.between(previous.at(), next.at()).compareTo(settle.on(conversation.channel()))
        > 0;
  }

  private void close() {
    if (open.isEmpty()) {
      return;
    }
    AgentReply reply = new AgentReply(conversation, open);
    replies.add(reply);
    for (int index : open.subList(0, open.size() - 1)) {
      leftOut.add(new Picked.Merged(index, conversation.messages().get(index).id(), reply.id()));
    }
    open.clear();
  }
}
