package dev.attune.deploy.notes;

import dev.attune.helpdesk.Look;
import dev.attune.note.NoteMark;
import dev.attune.note.NoteWriter;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The marks that stand on a ticket in internal messages, and the messages that carry them, oldest
 * first. A mark in a public message is none: someone quoted it, or the helpdesk made a note public.
 */
final class OnTicket {

  private final Map<NoteMark, Set<MessageId>> carriers = new HashMap<>();

  /** All messages that carry a mark, oldest first. */
  private final List<MessageId> inOrder = new ArrayList<>();

  private final Map<MessageId, String> authors = new HashMap<>();

  /** Those that read as we write notes. */
  private final Set<MessageId> ours = new HashSet<>();

  /** In messages of the firm's that all can read. */
  private final Set<NoteMark> inPublic = new HashSet<>();

  OnTicket(Look look) {
    for (Message message : look.ticket().conversation().messages()) {
      Set<NoteMark> marks = NoteMark.in(message.text().value());
      if (message.isPublic() && !message.by(Role.CUSTOMER)) {
        inPublic.addAll(marks);
      }
      if (!message.isPublic() && !marks.isEmpty()) {
        inOrder.add(message.id());
        if (NoteWriter.wrote(message.text().value())) {
          ours.add(message.id());
        }
        authors.put(message.id(), Objects.toString(message.author().id(), ""));
        for (NoteMark mark : marks) {
          carriers.computeIfAbsent(mark, any -> new LinkedHashSet<>()).add(message.id());
        }
      }
    }
  }

  /** The first message that carries one of the marks. */
  Optional<MessageId> noteWith(Collection<NoteMark> marks) {
    return marks.stream().flatMap(mark -> carriers(mark).stream()).findFirst();
  }

  /** Whether the firm says one of the marks in public. */
  boolean standsInPublic(Collection<NoteMark> marks) {
    return marks.stream().anyMatch(inPublic::contains);
  }

  /** Whether another message carries one of the marks too. */
  boolean standsWithout(MessageId note, Collection<NoteMark> marks) {
    return marks.stream()
        .flatMap(mark -> carriers(mark).stream())
        .anyMatch(carrier -> !carrier.equals(note));
  }

  /**
   * Messages that can go, newest first, because every mark they carry stands in another as well.
   * Only those by an author of recorded notes that read like one: an agent may have quoted a mark
   * of ours, and may be the one whose token we have.
   *
   * @param recorded never among them
   */
  List<MessageId> standingTwice(Set<MessageId> recorded) {
    Set<String> we = new HashSet<>();
    recorded.stream().filter(authors::containsKey).map(authors::get).forEach(we::add);
    List<MessageId> twice = new ArrayList<>();
    for (int i = inOrder.size() - 1; i >= 0; i--) {
      MessageId message = inOrder.get(i);
      boolean goes =
          !recorded.contains(message)
              && ours.contains(message)
              && we.contains(authors.getOrDefault(message, ""))
              && carriers.values().stream()
                  .filter(all -> all.contains(message))
                  .allMatch(
                      all -> all.stream().anyMatch(o -> !o.equals(message) && !twice.contains(o)));
      if (goes) {
        twice.add(message);
      }
    }
    return twice;
  }

  private Set<MessageId> carriers(NoteMark mark) {
    return carriers.getOrDefault(mark, Set.of());
  }
}
