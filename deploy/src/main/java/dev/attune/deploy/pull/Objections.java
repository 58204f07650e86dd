package dev.attune.deploy.pull;

import dev.attune.deploy.ledger.Books;
import dev.attune.ticket.Author;
import dev.attune.ticket.Message;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.Role;
import dev.attune.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Internal notes that begin with {@code #dispute}: the agent says that the review of their newest
 * reply before the note is wrong. The note waits until that reply is judged; a colleague's reply
 * they can't dispute. QA's answer stands in the console alone; nothing is ever written to the
 * ticket for it.
 */
record Objections(Ticket ticket, Instant now) {

  private static final Pattern COMMAND =
      Pattern.compile("\\s*#dispute\\b[:,]?(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final String WITHOUT_REASON = "No reason given.";

  /** Opens the disputes of notes that weren't taken up yet. */
  void enter(Books books) {
    List<Message> messages = ticket.conversation().messages();
    if (messages.stream().noneMatch(Objections::objects)) {
      return;
    }
    Map<MessageId, String> judged = books.qa().disputeNotes().judged(ticket.id());
    Set<MessageId> merged = books.qa().disputeNotes().merged(ticket.id());
    for (int i = 0; i < messages.size(); i++) {
      Message note = messages.get(i);
      if (objects(note)) {
        newest(messages.subList(0, i), merged, note.author())
            .filter(reply -> Objects.equals(note.author().id(), judged.get(reply)))
            .ifPresent(reply -> dispute(books, note, reply));
      }
    }
  }

  private void dispute(Books books, Message note, MessageId reply) {
    String account = ticket.id().account();
    if (!books.qa().disputeNotes().takeUp(account, note.id(), reply)) {
      return;
    }
    boolean opened =
        books.qa().opinions().dispute(account, reply, name(note.author()), reason(note), now);
    books
        .qa()
        .audit()
        .note(
            now,
            "agent " + note.author().id(),
            opened ? "disputed by a note" : "disputed again by a note",
            ticket.id() + " note " + note.id());
  }

  /** The newest reply of the note's author before it, whether it is judged yet or not. */
  private static Optional<MessageId> newest(
      List<Message> before, Set<MessageId> merged, Author author) {
    return Stream.iterate(before.size() - 1, i -> i >= 0, i -> i - 1)
        .map(before::get)
        .filter(message -> message.isPublic() && !merged.contains(message.id()))
        .filter(message -> author.id() != null && author.id().equals(message.author().id()))
        .map(Message::id)
        .findFirst();
  }

  private static boolean objects(Message message) {
    return !message.isPublic()
        && message.by(Role.AGENT)
        && COMMAND.matcher(message.text().value()).matches();
  }

  private static String reason(Message note) {
    Matcher command = COMMAND.matcher(note.text().value());
    String reason = command.matches() ? command.group(1).replace("\0", "").strip() : "";
    return reason.isEmpty() ? WITHOUT_REASON : reason;
  }

  private static String name(Author author) {
    return Stream.of(author.email(), author.name(), author.id())
        .filter(name -> name != null && !name.isBlank())
        .findFirst()
        .orElse("an agent");
  }
}
