package dev.attune.sandbox.zendesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Answer;
import dev.attune.sandbox.core.Comment;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Html;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Routes;
import dev.attune.sandbox.core.Ticket;
import dev.attune.sandbox.core.Updates;
import dev.attune.sandbox.core.Updates.FieldChange;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be done to a comment later: redact its words, or make it private. Nothing deletes it.
 */
final class Redactions {
  private static final String MARK = "▇";
  private static final Pattern REDACT = Pattern.compile("(?s)<redact>(.*?)</redact>");
  private final Updates updates;

  Redactions(Desk desk) {
    this.updates = new Updates(desk, true);
  }

  void routes(Routes<ZendeskCall> routes) {
    routes
        .add("PUT", "/api/v2/tickets/{ticket}/comments/{id}/redact", this::redact)
        .add("PUT", "/api/v2/tickets/{ticket}/comments/{id}/make_private", this::makePrivate)
        .add("PUT", "/api/v2/comment_redactions/{id}", this::redactInWorkspace);
  }

  private static Comment comment(ZendeskCall call, Ticket ticket) {
    long id = call.id("id");
    return ticket.comments.stream()
        .filter(c -> c.id == id)
        .findFirst()
        .orElseThrow(ZendeskErrors::notFound);
  }

  /** Replaces each occurrence of one text. */
  private Answer redact(ZendeskCall call) {
    Ticket ticket = call.ticket();
    Comment comment = comment(call, ticket);
    refuseClosed(ticket);
    String text = Json.string(call.body(), "text").filter(t -> !t.isBlank()).orElse("");
    String escaped = Html.escape(text).replace("&#39;", "'").replace("&quot;", "\"");
    if (text.isEmpty() || !comment.html.contains(escaped)) {
      throw ZendeskErrors.invalid("text", "Text: was not found in the comment");
    }
    return redacted(call, ticket, comment, comment.html.replace(escaped, marks(text)));
  }

  private Answer redactInWorkspace(ZendeskCall call) {
    JsonObject asked = call.body();
    Ticket ticket =
        Json.number(asked, "ticket_id")
            .flatMap(call.desk()::ticket)
            .filter(t -> !t.deleted)
            .orElseThrow(ZendeskErrors::notFound);
    refuseClosed(ticket);
    Comment comment = comment(call, ticket);
    String html = Json.string(asked, "html_body").orElse("");
    Matcher matcher = REDACT.matcher(html);
    if (!matcher.find()) {
      throw ZendeskErrors.invalid("html_body", "Html body: holds no redact tag");
    }
    String marked = matcher.replaceAll(m -> Matcher.quoteReplacement(marks(Html.flat(m.group(1)))));
    return redacted(call, ticket, comment, Html.cleaned(marked));
  }

  private static String marks(String text) {
    return MARK.repeat(Math.max(1, text.codePointCount(0, text.length())));
  }

  private static void refuseClosed(Ticket ticket) {
    if (ticket.status.equals("closed")) {
      throw ZendeskErrors.invalid("status", "Status: closed prevents ticket update");
    }
  }

  private Answer redacted(ZendeskCall call, Ticket ticket, Comment comment, String html) {
    comment.html = html;
    comment.redacted = true;
    comment.editedAt = call.desk().now();
    call.desk().save(comment);
    event(call, ticket, "CommentRedactionEvent", comment, null);
    return Answer.ok(Json.object("comment", CommentJson.of(call.desk(), comment)));
  }

  private Answer makePrivate(ZendeskCall call) {
    Ticket ticket = call.ticket();
    Comment comment = comment(call, ticket);
    refuseClosed(ticket);
    comment.isPublic = false;
    call.desk().save(comment);
    event(call, ticket, "CommentPrivacyChange", comment, "true");
    return Answer.ok(new JsonObject());
  }

  private void event(
      ZendeskCall call,
      Ticket ticket,
      String type,
      Comment comment,
      @org.jspecify.annotations.Nullable String previous) {
    updates.apply(
        ticket,
        Updates.Update.now(call.desk(), call.me().id, "api"),
        List.of(new FieldChange(type, "comment_id", Long.toString(comment.id), previous)),
        Optional.empty());
  }
}
