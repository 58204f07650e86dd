package dev.attune.deploy.notes;

import dev.attune.helpdesk.Look;
import dev.attune.note.NoteMark;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The marks that stand on a ticket in internal messages, and the messages that carry them, oldest
 * first. A mark in a public message is none: someone quoted it.
 */
final class OnTicket {

  private final Map<NoteMark, Set<MessageId>> carriers = new HashMap<>();

  OnTicket(Look look) {
    for (Message message : look.ticket().conversation().messages()) {
      if (!message.isPublic()) {
        for (NoteMark mark : NoteMark.in(message.text().value())) {
          carriers.computeIfAbsent(mark, any -> new LinkedHashSet<>()).add(message.id());
        }
      }
    }
  }

  /** The first message that carries one of the marks. */
  Optional<MessageId> noteWith(Collection<NoteMark> marks) {
    return marks.stream().flatMap(mark -> carriers(mark).stream()).findFirst();
  }

  /** Whether another message carries one of the marks too. */
  boolean standsWithout(MessageId note, Collection<NoteMark> marks) {
    return marks.stream()
        .flatMap(mark -> carriers(mark).stream())
        .anyMatch(carrier -> !carrier.equals(note));
  }

  private Set<MessageId> carriers(NoteMark mark) {
    return carriers.getOrDefault(mark, Set.of());
  }
}
