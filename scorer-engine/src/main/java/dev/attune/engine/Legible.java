package dev.attune.engine;

import dev.attune.reply.AgentReply;
import dev.attune.reply.UnscoredReason;
import dev.attune.ticket.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether a reply and what it answers can be read at all; where not, why. */
final class Legible {

  private Legible() {}

  static Optional<UnscoredReason> whyNot(AgentReply reply) {
    String given = words(reply.messages());
    String asked = words(reply.asked());
    if (!hasLetters(given)) {
      return Optional.of(UnscoredReason.NO_TEXT);
    }
    if (Language.foreign(given) || Language.foreign(asked)) {
      return Optional.of(UnscoredReason.LANGUAGE);
    }
    return hasLetters(asked) || hasLetters(words(reply.before()))
        ? Optional.empty()
        : Optional.of(UnscoredReason.UNSURE);
  }

  private static String words(List<Message> messages) {
    return messages.stream().map(m -> m.text().words()).collect(Collectors.joining("\n"));
  }

  private static boolean hasLetters(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
