package dev.attune.sandbox.freshdesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Comment;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Html;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Person;
import dev.attune.sandbox.core.Ticket;
import java.util.ArrayList;
import java.util.List;

/** A conversation in the vendor's shape. */
final class ConversationJson {
  /** Writes for automations; no agent has this id. */
  static final long AUTOMATION_USER = 43_000_000_001L;

  static final String MAILBOX = "support@example.freshdesk.com";
  private static final long AUTOMATION = 43_000_700_001L;

  private ConversationJson() {}

  /**
   * Everything on the ticket but its description, oldest first. On a web chat the first message is
   * here as well.
   */
  static List<Comment> of(Ticket ticket) {
    List<Comment> all = new ArrayList<>();
    int from = Codes.source(ticket) == Codes.WEB_CHAT ? 0 : 1;
    for (int i = from; i < ticket.comments.size(); i++) {
      if (!ticket.comments.get(i).deleted) {
        all.add(ticket.comments.get(i));
      }
    }
    return all;
  }

  static JsonObject of(Desk desk, Ticket ticket, Comment c) {
    Person author = desk.person(c.authorId).orElseGet(ConversationJson::stranger);
    boolean incoming = Codes.incoming(ticket, c, author);
    boolean mail = ticket.channel.equals("email") && !c.kind.equals("note");
    JsonObject json =
        Json.object(
            "body",
            c.html,
            "body_text",
            Html.flat(c.html),
            "id",
            c.id,
            "incoming",
            incoming,
            "private",
            !c.isPublic,
            "user_id",
            c.authorId < 0 ? AUTOMATION_USER : c.authorId,
            "support_email",
            mail && !incoming ? MAILBOX : null,
            "source",
            Codes.source(c),
            "category",
            Codes.category(c, incoming),
            "to_emails",
            mail ? to(desk, ticket, c, incoming) : c.to,
            "from_email",
            mail ? from(author, incoming) : null,
            "cc_emails",
            List.of(),
            "bcc_emails",
            mail && !incoming ? List.of() : null,
            "email_failure_count",
            null,
            "outgoing_failures",
            null,
            "thread_id",
            null,
            "thread_message_id",
            null);
    rest(json, ticket, c);
    return json;
  }

  private static void rest(JsonObject json, Ticket ticket, Comment c) {
    json.addProperty("created_at", Times.iso(c.at));
    json.addProperty("updated_at", Times.iso(Math.max(c.at, c.editedAt)));
    json.addProperty("last_edited_at", Times.iso(c.editedAt));
    json.add("last_edited_user_id", Json.value(c.editedBy == 0 ? null : c.editedBy));
    json.add("attachments", Json.array(List.of()));
    json.add("automation_id", Json.value(c.rule == null ? null : AUTOMATION));
    json.add("automation_type_id", Json.value(c.rule == null ? null : 1));
    json.add("auto_response", Json.value(c.auto ? true : null));
    json.addProperty("ticket_id", ticket.id);
    json.add("threading_type", Json.value(null));
    json.add(
        "delivery_details", Json.object("failed_emails", List.of(), "pending_emails", List.of()));
    json.add("source_additional_info", Json.value(null));
  }

  /** A deleted agent is nobody's customer: what it wrote stays outgoing. */
  private static Person stranger() {
    Person person = new Person();
    person.role = Person.Role.AGENT;
    return person;
  }

  private static List<String> to(Desk desk, Ticket ticket, Comment c, boolean incoming) {
    if (!c.to.isEmpty()) {
      return c.to;
    }
    return incoming
        ? List.of(MAILBOX)
        : desk.person(ticket.requesterId).map(p -> List.of(p.email)).orElse(List.of());
  }

  private static String from(Person author, boolean incoming) {
    return incoming ? author.name + " <" + author.email + ">" : "Support <" + MAILBOX + ">";
  }
}
