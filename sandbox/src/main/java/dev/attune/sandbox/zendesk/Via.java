package dev.attune.sandbox.zendesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How something came, in the vendor's two spellings. */
final class Via {
  private static final Map<String, String> CHANNELS =
      Map.of(
          "webform", "web",
          "social", "twitter",
          "messaging", "native_messaging",
          "bot", "answer_bot_for_web_widget");

  private static final Map<String, String> WORDS =
      Map.of(
          "email", "Mail",
          "web", "Web form",
          "webform", "Web form",
          "api", "Web service",
          "rule", "Rule",
          "chat", "Chat",
          "social", "Twitter",
          "voice", "Voicemail",
          "sms", "SMS",
          "messaging", "Messaging");

  private static final long RULE_ID = 35_079_792L;

  private Via() {}

  static String channel(String neutral) {
    return CHANNELS.getOrDefault(neutral, neutral);
  }

  /** As the ticket events of the incremental export spell it. */
  static String word(String neutral) {
    return WORDS.getOrDefault(neutral, neutral);
  }

  /** The via object of what a merge writes on a ticket. */
  static JsonObject merge(long ticket) {
    JsonObject from = Json.object("ticket_id", ticket);
    return Json.object(
        "channel",
        "web",
        "source",
        Json.object("from", from, "to", new JsonObject(), "rel", "merge"));
  }

  /** The via object of a ticket, an audit or a comment. */
  static JsonObject object(
      String channel, @Nullable String rule, String fromName, String fromAddress) {
    JsonObject from = new JsonObject();
    if (rule != null) {
      from = Json.object("deleted", false, "title", rule, "id", RULE_ID, "revision_id", 1);
    } else if (channel.equals("email") && !fromAddress.isEmpty()) {
      from = Json.object("address", fromAddress, "name", fromName);
    }
    JsonObject to =
        channel.equals("email")
            ? Json.object("name", "Support", "address", "support@example.com")
            : new JsonObject();
    return Json.object(
        "channel",
        channel(channel),
        "source",
        Json.object("from", from, "to", to, "rel", rule == null ? null : "trigger"));
  }
}
