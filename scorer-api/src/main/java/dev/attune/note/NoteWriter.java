package dev.attune.note;

import dev.attune.feedback.Feedback;
import dev.attune.ticket.TicketId;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/**
 * Puts feedback on one or more replies of a ticket into the words of one internal note: short,
 * kind, specific. It names no score, level, flag or agent. Pure and thread-safe.
 */
public final class NoteWriter {

  private static final String ONE = "A thought on the reply above";
  private static final String MORE = "Thoughts on the replies above";
  private static final String ONLY_HERE = "Only your team can see this note.";

  private NoteWriter() {}

  /**
   * @param marks of all messages of the reply
   * @param feedback with something to say
   */
  public record NotedReply(List<NoteMark> marks, Feedback feedback) {
    public NotedReply {
      marks = List.copyOf(marks);
      if (feedback.praise().isEmpty() && feedback.advice().isEmpty()) {
        throw new IllegalArgumentException("a note needs something to say: " + marks);
      }
    }
  }

  /**
   * Writes the note.
   *
   * @param replies oldest first
   * @throws IllegalArgumentException when there is no reply
   */
  public static InternalNote write(TicketId ticket, List<NotedReply> replies) {
    List<NoteMark> marks =
        replies.stream().flatMap(reply -> reply.marks().stream()).distinct().toList();
    String heading = replies.size() == 1 ? ONE : MORE;
    String references = marks.stream().map(NoteMark::value).collect(Collectors.joining(" "));
    String html =
        "<p><strong>"
            + heading
            + "</strong></p>"
            + replies.stream().map(NoteWriter::html).collect(Collectors.joining("<p>—</p>"))
            + "<p><em>"
            + ONLY_HERE
            + " Attune · "
            + references
            + "</em></p>";
    String plain =
        heading
            + "\n\n"
            + replies.stream().map(NoteWriter::plain).collect(Collectors.joining("\n—\n\n"))
            + "\n"
            + ONLY_HERE
            + " Attune · "
            + references
            + "\n";
    return new InternalNote(ticket, marks, html, plain);
  }

  private static String html(NotedReply reply) {
    return reply
            .feedback()
            .praise()
            .map(text -> "<p><strong>What worked:</strong> " + Entities.escape(text) + "</p>")
            .orElse("")
        + reply
            .feedback()
            .advice()
            .map(text -> "<p><strong>One thing to try:</strong> " + Entities.escape(text) + "</p>")
            .orElse("");
  }

  private static String plain(NotedReply reply) {
    return reply.feedback().praise().map(text -> "What worked: " + text + "\n").orElse("")
        + reply.feedback().advice().map(text -> "One thing to try: " + text + "\n").orElse("");
  }
}
