package dev.attune.deploy.practice;

import dev.attune.deploy.scores.Scores;
import dev.attune.export.ReviewRow;
import dev.attune.text.PlainText;
import dev.attune.ticket.Author;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges answers to practice tickets by the scorer in process, and keeps none. Thread-safe. */
public final class Practice {

  /** What the answer's message is called in its review. */
  public static final MessageId ANSWER = new MessageId("answer");

  private static final Author TRAINEE = Author.of("trainee", Role.AGENT);

  private final Scores scores;
  private final List<Conversation> shipped = ShippedTickets.read();

  /**
   * @param scores by a scorer that sends nothing anywhere
   */
  public Practice(Scores scores) {
    this.scores = scores;
  }

  /** The tickets that ship. */
  public List<Conversation> shipped() {
    return shipped;
  }

  public Optional<Conversation> shipped(String id) {
    return shipped.stream().filter(ticket -> ticket.id().equals(id)).findFirst();
  }

  /** The review of an answer to what was said so far. */
  public ReviewRow judge(Conversation ticket, String answer) {
    List<Message> messages = new ArrayList<>(ticket.messages());
    messages.add(Message.of(ANSWER, TRAINEE, PlainText.of(answer)));
    return scores
        .last(new Conversation(ticket.id(), ticket.channel(), ticket.subject(), messages))
        .orElseThrow();
  }
}
