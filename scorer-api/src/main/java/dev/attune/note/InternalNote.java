package dev.attune.note;

import dev.attune.ticket.TicketId;
import java.util.List;

/**
 * What is written into a ticket for the firm's own people to read. There is no public kind, and no
 * assessment inside.
 *
 * @param marks of all messages of all replies it speaks about; each stands visibly in {@code html}
 *     and {@code plain}
 * @param html with paragraphs, emphasis and quotes alone, which every vendor keeps; all text
 *     escaped
 * @param plain the same without mark-up, for vendors that want it
 */
public record InternalNote(TicketId ticket, List<NoteMark> marks, String html, String plain) {

  public InternalNote {
    marks = List.copyOf(marks);
    if (marks.isEmpty()) {
      throw new IllegalArgumentException(
          "a note without a mark could not be found again: ticket " + ticket);
    }
    for (NoteMark mark : marks) {
      if (!html.contains(mark.value()) || !plain.contains(mark.value())) {
        throw new IllegalArgumentException(
            "mark " + mark + " must stand in the note's text: ticket " + ticket);
      }
    }
  }
}
