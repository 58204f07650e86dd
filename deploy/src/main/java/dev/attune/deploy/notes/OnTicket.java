package dev.attune.deploy.notes;

import dev.attune.helpdesk.Look;
import dev.attune.note.NoteMark;
import dev.attune.note.NoteWriter;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

  /** What reads so and is none of the customer's, but all can read it. */
  private final Map<MessageId, Set<NoteMark>> inPublic = new LinkedHashMap<>();

  OnTicket(Look look) {
    this(look, Map.of());
  }

  /**
   * As above.
   *
   * @param otherwise marks that stand for others: where one of them stands, so does the other
   */
  OnTicket(Look look, Map<NoteMark, NoteMark> otherwise) {
    for (Message message : look.ticket().conversation().messages()) {
      Set<NoteMark> marks = NoteMark.in(message.text().value());
      if (marks.isEmpty()) {
        continue;
      }
      boolean reads = NoteWriter.wrote(message.text().value());
      authors.put(message.id(), Objects.toString(message.author().id(), ""));
      if (message.isPublic()) {
        if (reads && !message.by(Role.CUSTOMER)) {
          inPublic.put(message.id(), marks);
        }
        continue;
      }
      inOrder.add(message.id());
      if (reads) {
        ours.add(message.id());
      }
      for (NoteMark mark : marks) {
        NoteMark known = otherwise.getOrDefault(mark, mark);
        carriers.computeIfAbsent(known, any -> new LinkedHashSet<>()).add(message.id());
      }
    }
  }

  /** The first note that carries one of the marks. */
  Optional<MessageId> noteWith(Collection<NoteMark> marks) {
    return marks.stream()
        .flatMap(mark -> carriers(mark).stream())
        .filter(ours::contains)
        .findFirst();
  }

  /** The first internal message that carries one of the marks, whatever it is. */
  Optional<MessageId> quoteOf(Collection<NoteMark> marks) {
    return marks.stream().flatMap(mark -> carriers(mark).stream()).findFirst();
  }

  /** Whether a note with one of the marks can be read by all. */
  boolean standsInPublic(Collection<NoteMark> marks) {
    return inPublic.values().stream().anyMatch(all -> !Collections.disjoint(all, marks));
  }

  /**
   * Notes that all can read: with marks of what was sent, or by an author of recorded notes.
   *
   * @param recorded as the ledger knows them
   * @param sent marks of notes that were sent and are known to stand nowhere
   */
  List<MessageId> inPublic(Set<MessageId> recorded, Set<NoteMark> sent) {
    Set<String> we = authorsOf(recorded);
    return inPublic.entrySet().stream()
        .filter(
            one ->
                !Collections.disjoint(one.getValue(), sent)
                    || we.contains(authors.getOrDefault(one.getKey(), "")))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Set<String> authorsOf(Set<MessageId> recorded) {
    return recorded.stream()
        .flatMap(note -> Optional.ofNullable(authors.get(note)).stream())
        .collect(Collectors.toSet());
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
    Set<String> we = authorsOf(recorded);
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
