package dev.attune.ticket;

import dev.attune.text.PlainText;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One message of a conversation, public or internal.
 *
 * @param at when it was written, by the helpdesk's clock; null in files that don't say
 * @param text the whole body as text; its own words are what is judged
 * @param automatic true where the helpdesk or the mail says that no one typed it (auto-reply, rule,
 *     macro by trigger), or where the firm's words are a helpdesk's acknowledgement and nothing
 *     else
 * @param html true where {@code text} was made of HTML, so that a review must carry the plain text
 *     with it
 */
public record Message(
    MessageId id,
    Author author,
    Visibility visibility,
    @Nullable Instant at,
    PlainText text,
    boolean automatic,
    boolean html) {

  public Message {
    boolean firms = author.role() == Role.AGENT || author.role() == Role.BOT;
    automatic |= firms && visibility == Visibility.PUBLIC && Acknowledgement.is(text);
  }

  public static Message of(MessageId id, Author author, PlainText text) {
    return new Message(id, author, Visibility.PUBLIC, null, text, false, false);
  }

  /** The same message with another text. */
  public Message saying(PlainText other) {
    return new Message(id, author, visibility, at, other, automatic, html);
  }

  public Optional<Instant> time() {
    return Optional.ofNullable(at);
  }

  public boolean isPublic() {
    return visibility == Visibility.PUBLIC;
  }

  public boolean by(Role role) {
    return author.role() == role;
  }

  /** True for what a customer reads as an answer from the firm, typed by a person or a bot. */
  public boolean answers() {
    return isPublic() && (by(Role.AGENT) || by(Role.BOT));
  }
}
