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
 * <p>Messages of one author with no word of the customer between them are one reply, whatever
 * notes, bots, colleagues or automatic answers stand between. In a live helpdesk a reply also
 * closes when nothing of its author follows for the settle time, and what comes later starts a new
 * one.
 */
public final class Replies {

  private final Conversation conversation;
  private final @Nullable Settle settle;
  private final List<AgentReply> replies = new ArrayList<>();
  private final List<Picked.LeftOut> leftOut = new ArrayList<>();
  private final List<OpenReply> open = new ArrayList<>();
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
    Optional<Instant> written = reply.last().time();
    Optional<Instant> settled = written.map(at -> at.plus(settle.on(reply.channel())));
    Optional<Instant> answered =
        reply.after().stream()
            .filter(Replies::customersWord)
            .findFirst()
            .flatMap(message -> message.time().or(() -> written));
    return settled.map(at -> answered.filter(at::isAfter).orElse(at));
  }

  private Picked walk() {
    List<Message> messages = conversation.messages();
    for (int i = 0; i < messages.size(); i++) {
      take(i, messages.get(i));
    }
    close();
    replies.sort(Comparator.comparingInt(AgentReply::index));
    leftOut.sort(Comparator.comparingInt(Picked.LeftOut::index));
    return new Picked(replies, leftOut);
  }

  private void take(int index, Message message) {
    if (customersWord(message)) {
      close();
      customerSpoke = true;
    } else if (message.answers()) {
      answer(index, message);
    }
  }

  /** An out-of-office note is no word of the customer's: nothing was asked, nothing answered. */
  private static boolean customersWord(Message message) {
    return message.isPublic() && message.by(Role.CUSTOMER) && !message.automatic();
  }

  private void answer(int index, Message message) {
    Optional<UnscoredReason> reason = whyUnscored(message);
    if (reason.isPresent()) {
      leftOut.add(new Picked.Unscored(index, message.id(), reason.get()));
    } else {
      openFor(message).add(index, message);
    }
  }

  private Optional<UnscoredReason> whyUnscored(Message message) {
    if (message.automatic()) {
      return Optional.of(UnscoredReason.AUTOMATIC_REPLY);
    }
    if (message.text().wordless()) {
      return Optional.of(UnscoredReason.NO_TEXT);
    }
    return customerSpoke ? Optional.empty() : Optional.of(UnscoredReason.NOTHING_TO_ANSWER);
  }

  /** The newest open reply of the message's author, or a new one. */
  private OpenReply openFor(Message message) {
    for (int i = open.size() - 1; i >= 0; i--) {
      if (open.get(i).author.sameAs(message.author())) {
        if (!paused(conversation.messages().get(open.get(i).last()), message)) {
          return open.get(i);
        }
        break;
      }
    }
    OpenReply reply = new OpenReply(message.author());
    open.add(reply);
    return reply;
  }

  private boolean paused(Message previous, Message next) {
    if (settle == null || previous.at() == null || next.at() == null) {
      return false;
    }
    Duration pause = Duration.between(previous.at(), next.at());
    return pause.compareTo(settle.on(conversation.channel())) > 0;
  }

  private void close() {
    open.forEach(this::close);
    open.clear();
  }

  private void close(OpenReply closing) {
    AgentReply reply = new AgentReply(conversation, closing.indexes);
    replies.add(reply);
    for (int index : reply.indexes().subList(0, reply.indexes().size() - 1)) {
      leftOut.add(new Picked.Merged(index, conversation.messages().get(index).id(), reply.id()));
    }
  }

  /** Messages of one author that may still grow. */
  private static final class OpenReply {
    private final List<Integer> indexes = new ArrayList<>();
    private Author author;

    private OpenReply(Author author) {
      this.author = author;
    }

    private void add(int index, Message message) {
      indexes.add(index);
      author = author.id() == null ? message.author() : author;
    }

    private int last() {
      return indexes.get(indexes.size() - 1);
    }
  }
}
