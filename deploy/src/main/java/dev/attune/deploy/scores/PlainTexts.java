package dev.attune.deploy.scores;

import dev.attune.assessment.Assessment;
import dev.attune.assessment.Cue;
import dev.attune.assessment.Evidence;
import dev.attune.assessment.Reason;
import dev.attune.reply.AgentReply;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The plain text of messages that came as HTML and that a review speaks of, so that its offsets can
 * be read: the reply's own, and every other one it quotes.
 */
public final class PlainTexts {

  private PlainTexts() {}

  /** By message, in the order of the conversation. */
  static Map<MessageId, String> quoted(
      AgentReply reply, Assessment assessment, List<Reason> reasons) {
    Stream<Evidence> quotes =
        Stream.concat(
            evidence(assessment), reasons.stream().flatMap(reason -> reason.words().stream()));
    Set<MessageId> spokenOf =
        Stream.concat(reply.messages().stream().map(Message::id), quotes.map(Evidence::message))
            .collect(Collectors.toSet());
    Map<MessageId, String> texts = new LinkedHashMap<>();
    for (Message message : reply.conversation().messages()) {
      if (message.html() && spokenOf.contains(message.id())) {
        texts.put(message.id(), message.text().value());
      }
    }
    return texts;
  }

  private static Stream<Evidence> evidence(Assessment assessment) {
    return Stream.concat(
        assessment.need().cues().stream().map(Cue::words),
        assessment.flags().raised().stream().flatMap(flag -> flag.evidence().stream()));
  }
}
