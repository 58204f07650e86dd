package dev.attune.zendesk;

import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.helpdesk.HelpdeskException.Refused.Reason;
import dev.attune.helpdesk.HelpdeskException.Unreachable;
import dev.attune.helpdesk.Look;
import dev.attune.helpdesk.Removal;
import dev.attune.helpdesk.WriteOutcome;
import dev.attune.note.InternalNote;
import dev.attune.note.NoteMark;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.TicketId;
import dev.attune.zendesk.wire.Comment;
import dev.attune.zendesk.wire.NoteUpdate;
import dev.attune.zendesk.wire.Redaction;
import dev.attune.zendesk.wire.Updated;
import dev.attune.zendesk.wire.User;
import dev.attune.zendesk.wire.ZendeskApi;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

/**
 * Writes internal notes and takes them back. Thread-safe.
 *
 * <p>Easy to get wrong: a comment without {@code public:false} is mailed to the customer; a second
 * identical update is a second note, and neither can be deleted; placeholders inside a note are
 * filled in by Zendesk; what is longer than 64 kB is cut without a word.
 */
final class ZendeskNotes {

  private static final int LONGEST = 64_000;

  private final ZendeskApi api;
  private final ZendeskReader reader;
  private final ZendeskRows rows;
  private volatile long me;

  ZendeskNotes(ZendeskApi api, ZendeskReader reader, ZendeskRows rows) {
    this.api = api;
    this.reader = reader;
    this.rows = rows;
  }

  WriteOutcome write(InternalNote note, Look look) {
    long ticket = reader.number(note.ticket());
    if (!note.ticket().equals(look.ticket().id())) {
      throw new IllegalArgumentException(
          "looked at ticket " + look.ticket().id() + " but the note is for " + note.ticket());
    }
    String html = harmless(note.html());
    if (html.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      throw new Refused(
          "The note for ticket "
              + note.ticket()
              + " is longer than the 64 kB that Zendesk keeps. Nothing was written; the feedback"
              + " stays in the export.",
          Reason.OTHER);
    }
    try {
      Optional<Updated> updated = api.note(ticket, NoteUpdate.internal(html, look.stamp()));
      return updated
          .<WriteOutcome>map(done -> written(note.ticket(), ticket, done))
          .orElseGet(WriteOutcome.ChangedSinceLook::new);
    } finally {
      rows.forget(ticket);
    }
  }

  /** Breaks what Zendesk would fill in: a customer's words must not fetch data into the note. */
  static String harmless(String html) {
    return html.replaceAll("\\{(?=[{%])", "{ ");
  }

  private WriteOutcome written(TicketId id, long ticket, Updated updated) {
    Updated.Event comment =
        updated
            .comment()
            .orElseThrow(
                () ->
                    new Unreachable(
                        "Zendesk answered the note on ticket "
                            + id
                            + " without showing it. It may stand there all the same: the ticket is"
                            + " looked at before anything is written again.",
                        true,
                        null));
    long written = comment.id() == null ? 0 : comment.id();
    if (!Boolean.FALSE.equals(comment.visible())) {
      throw notPrivate(id, written, new ZendeskTakeBack(api.urgent(), reader).of(ticket, written));
    }
    return new WriteOutcome.Written(new MessageId(String.valueOf(written)));
  }

  private static Refused notPrivate(TicketId id, long comment, String done) {
    return new Refused(
        "Zendesk took the note on ticket "
            + id
            + " for a public comment ("
            + comment
            + "). "
            + done
            + "; the customer may have been mailed. Set attune.account."
            + id.account()
            + ".notes=off, look at that ticket, and tell us.",
        Reason.NOT_PRIVATE);
  }

  Removal remove(TicketId id, MessageId note) {
    long ticket = reader.number(id);
    long comment = note.value().matches("[0-9]{1,18}") ? Long.parseLong(note.value()) : -1;
    try {
      return ours(ticket, comment).map(one -> gone(ticket, one)).orElse(Removal.ALREADY_GONE);
    } finally {
      rows.forget(ticket);
    }
  }

  /** The comment of that id, which must be by the bot user; empty when there is none. */
  private Optional<Comment> ours(long ticket, long comment) {
    Optional<Comment> found =
        reader.comments(ticket, "undo").stream()
            .filter(one -> one.id() != null && one.id() == comment)
            .findFirst();
    if (found.isPresent() && !Objects.equals(found.get().authorId(), me())) {
      throw notOurs(ticket, comment, "was not written by the bot user");
    }
    if (found.filter(ZendeskNotes::answers).isPresent()) {
      throw notOurs(ticket, comment, "is public and carries no mark of ours");
    }
    return found;
  }

  private static boolean answers(Comment comment) {
    String said = comment.htmlBody() == null ? comment.body() : comment.htmlBody();
    return Boolean.TRUE.equals(comment.visible())
        && said != null
        && blackedOut(said).isPresent()
        && NoteMark.in(said).isEmpty();
  }

  private static Refused notOurs(long ticket, long comment, String why) {
    return new Refused(
        "Comment "
            + comment
            + " of Zendesk ticket "
            + ticket
            + " "
            + why
            + ", so it is none of our notes. Nothing was changed.",
        Reason.OTHER);
  }

  private long me() {
    if (me == 0) {
      User user = api.me("undo").user();
      me = user == null || user.id() == null ? 0 : user.id();
    }
    return me;
  }

  private Removal gone(long ticket, Comment comment) {
    boolean words;
    try {
      hide(ticket, comment);
    } finally { // whatever became of that
      words = redact(api, ticket, comment);
    }
    return words ? Removal.REDACTED : Removal.ALREADY_GONE;
  }

  /** One that came to stand there in public. */
  private void hide(long ticket, Comment comment) {
    if (Boolean.TRUE.equals(comment.visible()) && comment.id() != null) {
      api.makePrivate(ticket, comment.id());
    }
  }

  /** False where no word of it is left. */
  static boolean redact(ZendeskApi api, long ticket, Comment comment) {
    String html = comment.htmlBody() == null ? comment.body() : comment.htmlBody();
    Optional<String> gone = html == null ? Optional.empty() : blackedOut(html);
    if (gone.isEmpty() || comment.id() == null) {
      return false;
    }
    api.redact(comment.id(), new Redaction(ticket, gone.get()));
    return true;
  }

  /** The HTML with every word marked to go; empty when none is left. */
  static Optional<String> blackedOut(String html) {
    Document body = Jsoup.parseBodyFragment(html);
    body.outputSettings().prettyPrint(false);
    List<TextNode> words =
        body.body().nodeStream(TextNode.class).filter(ZendeskNotes::readable).toList();
    words.forEach(text -> text.wrap("<redact></redact>"));
    return words.isEmpty() ? Optional.empty() : Optional.of(body.body().html());
  }

  private static boolean readable(TextNode text) {
    return !text.text().replace("▇", "").isBlank();
  }
}
