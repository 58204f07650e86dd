package dev.attune.deploy.preview;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Rubric;
import dev.attune.assessment.Scorer;
import dev.attune.reply.AgentReply;
import dev.attune.ticket.Conversation;
import dev.attune.ticket.MessageId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Judges a reply by the rubric in use and by another one, by the same scorer and from the same
 * words, so that nothing but the rubric differs. Thread-safe, as the scorers are.
 */
public final class Rereading {

  private final Rubric present;
  private final Function<Rubric, ? extends Scorer> scorers;

  /**
   * @param scorers the scorer in process by any rubric
   */
  public Rereading(Rubric present, Function<Rubric, ? extends Scorer> scorers) {
    this.present = present;
    this.scorers = scorers;
  }

  /** The rubric in use. */
  public Rubric present() {
    return present;
  }

  /** By the rubric in use, and by another. */
  public record Both(Assessment before, Assessment after) {}

  /**
   * Judges a reply twice.
   *
   * @param messages ids of the reply's messages, at least one
   * @return empty where one is no longer there, or where either can't judge it
   */
  public Optional<Both> judge(Conversation conversation, List<MessageId> messages, Rubric other) {
    List<Integer> places =
        IntStream.range(0, conversation.messages().size())
            .filter(i -> messages.contains(conversation.messages().get(i).id()))
            .boxed()
            .toList();
    if (places.isEmpty() || places.size() != messages.size()) {
      return Optional.empty();
    }
    AgentReply reply = new AgentReply(conversation, places);
    return scorers.apply(present).judge(reply) instanceof Assessment before
            && scorers.apply(other).judge(reply) instanceof Assessment after
        ? Optional.of(new Both(before, after))
        : Optional.empty();
  }
}
