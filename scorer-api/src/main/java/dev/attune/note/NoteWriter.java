package dev.attune.note;

import dev.attune.feedback.Feedback;
import dev.attune.ticket.TicketId;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/**
 * Puts feedback on one or more replies of a ticket into the words of one internal note: short,
 * kind, specific. It names no score, level, flag or agent, holds no tag but {@code p}, {@code
 * strong} and {@code em}, and is short enough that no vendor cuts its references off. Pure and
 * thread-safe.
 */
public final class NoteWriter {

  private static final int MOST_REPLIES = 10;
  private static final List<String> HEADINGS =
      List.of(
          "Well done on this reply",
          "A thought on this reply",
          "Well done on these replies",
          "Thoughts on these replies");
  private static final String WORKED = "What worked:";
  private static final String TRY = "One thing to try:";
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
    List<NotedReply> told = replies.subList(0, Math.min(MOST_REPLIES, replies.size()));
    String more = more(replies.size() - told.size());
    String foot = ONLY_HERE + " Attune · " + joined(marks, " ", NoteMark::value);
    String html =
        paragraph("<strong>" + heading(replies) + "</strong>")
            + joined(told, paragraph("—"), NoteWriter::html)
            + (more.isEmpty() ? "" : paragraph(more))
            + paragraph("<em>" + foot + "</em>");
    String plain =
        heading(replies)
            + "\n\n"
            + joined(told, "\n—\n\n", NoteWriter::plain)
            + (more.isEmpty() ? "" : "\n" + more + "\n")
            + "\n"
            + foot
            + "\n";
    return new InternalNote(ticket, marks, html, plain);
  }

  /** Whether a text on a ticket begins as our notes do; one that quotes a note does not. */
  public static boolean wrote(String text) {
    return HEADINGS.stream().anyMatch(text.strip()::startsWith);
  }

  private static String heading(List<NotedReply> replies) {
    boolean praise = replies.stream().allMatch(reply -> reply.feedback().advice().isEmpty());
    return HEADINGS.get((replies.size() == 1 ? 0 : 2) + (praise ? 0 : 1));
  }

  private static String more(int untold) {
    return untold == 0 ? "" : "… and on " + untold + " more: see the reviews in Attune.";
  }

  private static String html(NotedReply reply) {
    return sentences(
        reply,
        (label, text) ->
            paragraph("<strong>" + label + "</strong> " + Entities.escape(NoteText.of(text))));
  }

  private static String plain(NotedReply reply) {
    return sentences(reply, (label, text) -> label + " " + NoteText.of(text) + "\n");
  }

  private static String sentences(NotedReply reply, BinaryOperator<String> labelled) {
    Feedback feedback = reply.feedback();
    return feedback.praise().map(text -> labelled.apply(WORKED, text)).orElse("")
        + feedback.advice().map(text -> labelled.apply(TRY, text)).orElse("");
  }

  private static String paragraph(String html) {
    return "<p>" + html + "</p>";
  }

  private static <T> String joined(List<T> parts, String between, Function<T, String> text) {
    return parts.stream().map(text).collect(Collectors.joining(between));
  }
}
