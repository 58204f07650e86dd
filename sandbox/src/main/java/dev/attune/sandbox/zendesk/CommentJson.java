package dev.attune.sandbox.zendesk;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.attune.sandbox.core.Audit;
import dev.attune.sandbox.core.Comment;
import dev.attune.sandbox.core.Desk;
import dev.attune.sandbox.core.Html;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A comment in the vendor's shape. */
final class CommentJson {
  private static final int FLAG_AUTOMATIC = 4;
  private static final int FLAG_ON_BEHALF = 11;

  private CommentJson() {}

  static JsonObject of(Desk desk, Comment comment) {
    JsonObject json = bodies(comment);
    json.addProperty("audit_id", comment.auditId);
    json.add("via", via(desk, comment));
    json.addProperty("created_at", Times.iso(comment.at));
    json.add("metadata", metadata(comment, Optional.empty()));
    return json;
  }

  /** What comment lists and audits have in common. */
  private static JsonObject bodies(Comment comment) {
    String text = Html.text(comment.html);
    return Json.object(
        "id",
        comment.id,
        "type",
        comment.channel.equals("voice") ? "VoiceComment" : "Comment",
        "author_id",
        comment.authorId,
        "body",
        text,
        "html_body",
        html(comment),
        "plain_body",
        plain(text),
        "public",
        comment.isPublic,
        "attachments",
        List.of());
  }

  static String html(Comment comment) {
    return "<div class=\"zd-comment\" dir=\"auto\">" + comment.html + "</div>";
  }

  /** The vendor writes its blanks as entities into plain text. */
  static String plain(String text) {
    return text.replace("\u00a0", "&nbsp;").replace("\n\n", "\n&nbsp;\n");
  }

  /** As an event of an audit, which has no audit id of its own. */
  static JsonObject event(Comment comment) {
    return bodies(comment);
  }

  /** As a full child of the incremental ticket events. */
  static JsonObject child(Desk desk, Comment comment) {
    return Json.object(
        "id",
        comment.id,
        "via",
        via(desk, comment),
        "via_reference_id",
        null,
        "type",
        comment.channel.equals("voice") ? "VoiceComment" : "Comment",
        "author_id",
        comment.authorId,
        "body",
        Html.text(comment.html),
        "html_body",
        html(comment),
        "public",
        comment.isPublic,
        "attachments",
        List.of(),
        "audit_id",
        comment.auditId,
        "created_at",
        Times.iso(comment.at),
        "event_type",
        "Comment");
  }

  static JsonObject via(Desk desk, Comment comment) {
    Person author = desk.person(comment.authorId).orElseGet(Person::new);
    return comment.kind.equals("merge")
        ? Via.merge(comment.ticketId)
        : Via.object(comment.channel, comment.rule, author.name, author.email);
  }

  /** Personal data of whoever wrote, as the vendor really sends it. */
  static JsonObject metadata(Comment comment, Optional<Audit> audit) {
    JsonObject json =
        Json.object(
            "system",
            Json.object(
                "client",
                "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0",
                "ip_address",
                "192.0.2." + Math.floorMod(comment.authorId, 250),
                "location",
                "Leeds, ENG, United Kingdom",
                "latitude",
                53.8,
                "longitude",
                -1.55),
            "custom",
            audit
                .flatMap(a -> Optional.ofNullable(a.custom))
                .map(JsonParser::parseString)
                .orElseGet(JsonObject::new));
    List<Integer> flags = flags(comment);
    if (!flags.isEmpty()) {
      JsonObject options = new JsonObject();
      flags.forEach(f -> options.add(f.toString(), Json.object("trusted", true)));
      json.add("flags", Json.array(flags));
      json.add("flags_options", options);
      json.addProperty("trusted", true);
      json.addProperty("suspension_type_id", (String) null);
    }
    return json;
  }

  private static List<Integer> flags(Comment comment) {
    List<Integer> flags = new ArrayList<>();
    if (comment.auto) {
      flags.add(FLAG_AUTOMATIC);
    }
    if (comment.updaterId != 0 && comment.updaterId != comment.authorId && comment.rule == null) {
      flags.add(FLAG_ON_BEHALF);
    }
    return flags;
  }
}
