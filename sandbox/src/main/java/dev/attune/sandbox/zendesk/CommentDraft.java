package dev.attune.sandbox.zendesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Comment;
import dev.attune.sandbox.core.Html;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.Ticket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the comment that a caller wants to write. */
final class CommentDraft {
  /** The vendor cuts longer bodies without a word. */
  static final int MAX_BYTES = 64 * 1024 - 1;

  static final int MAX_COMMENTS = 5000;

  private CommentDraft() {}

  /** The comment of an update, when there is one. */
  static Optional<Comment> of(ZendeskCall call, Ticket ticket, JsonObject change) {
    Optional<JsonObject> asked =
        Json.member(change, "comment")
            .map(
                c ->
                    c.isJsonObject()
                        ? c.getAsJsonObject()
                        : Json.object("body", c.isJsonPrimitive() ? c.getAsString() : ""));
    return asked.map(a -> read(call, ticket, a));
  }

  private static Comment read(ZendeskCall call, Ticket ticket, JsonObject asked) {
    if (ticket.comments.size() >= MAX_COMMENTS) {
      throw ZendeskErrors.invalid(
          "base", "Comment: cannot be added, the ticket has reached the limit of 5000 comments");
    }
    Comment comment = new Comment();
    comment.html = html(call, ticket, asked);
    Person author = author(call, asked);
    comment.authorId = author.id;
    comment.byApi = true;
    comment.isPublic =
        Json.flag(asked, "public").orElse(ticket.publicByDefault)
            && author.role != Person.Role.LIGHT_AGENT
            && call.me().role != Person.Role.LIGHT_AGENT;
    comment.kind = comment.isPublic ? "reply" : "note";
    return comment;
  }

  private static String html(ZendeskCall call, Ticket ticket, JsonObject asked) {
    Optional<String> html = Json.string(asked, "html_body").filter(h -> !h.isBlank());
    Optional<String> text = Json.string(asked, "body").filter(b -> !b.isBlank());
    if (html.isEmpty() && text.isEmpty()) {
      throw ZendeskErrors.invalid("comment", "Comment: cannot be blank", "BlankValue");
    }
    String raw = html.map(CommentDraft::cut).orElseGet(() -> Html.paragraphs(cut(text.orElse(""))));
    return Html.cleaned(Placeholders.expanded(raw, call.desk(), ticket, call.me()));
  }

  private static String cut(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length <= MAX_BYTES) {
      return text;
    }
    int end = MAX_BYTES;
    while (end > 0 && (bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return new String(bytes, 0, end, StandardCharsets.UTF_8);
  }

  private static Person author(ZendeskCall call, JsonObject asked) {
    Optional<Long> id = Json.number(asked, "author_id");
    if (id.isEmpty()) {
      return call.me();
    }
    return id.flatMap(call.desk()::person)
        .filter(p -> p.active)
        .orElseThrow(() -> ZendeskErrors.invalid("author", "Author: is not a user"));
  }
}
