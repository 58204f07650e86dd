package dev.attune.export;

import static dev.attune.export.ReviewReading.label;
import static dev.attune.export.ReviewReading.text;

import dev.attune.reply.UnscoredReason;
import dev.attune.ticket.Channel;
import dev.attune.ticket.Csat;
import dev.attune.ticket.MessageId;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a row, and where it comes from, out of its JSON object. */
final class OriginReading {

  private OriginReading() {}

  static ReviewRow row(JsonObject row) {
    return new ReviewRow(
        row.getString("conversation"),
        new MessageId(row.getString("message")),
        row.getInt("index"),
        strings(row, "messages").stream().map(MessageId::new).toList(),
        text(row, "agent"),
        "bot".equals(text(row, "by")),
        outcome(row),
        origin(row),
        plainTexts(row));
  }

  private static ReviewRow.Outcome outcome(JsonObject row) {
    if (row.containsKey("mergedInto")) {
      return new ReviewRow.MergedInto(new MessageId(row.getString("mergedInto")));
    }
    if (row.containsKey("unscored")) {
      return unscored(row.getString("unscored"));
    }
    return ReviewReading.review(row);
  }

  private static ReviewRow.NotScored unscored(String told) {
    int colon = told.indexOf(": ");
    String reason = (colon < 0 ? told : told.substring(0, colon)).replace(' ', '_');
    return new ReviewRow.NotScored(
        label(UnscoredReason.class, reason), colon < 0 ? null : told.substring(colon + 2));
  }

  private static ReviewRow.Origin origin(JsonObject row) {
    return new ReviewRow.Origin(
        text(row, "account"),
        text(row, "ticket"),
        known(text(row, "ticketUrl"), URI::create),
        known(text(row, "at"), Instant::parse),
        Channel.labelled(row.getString("channel", "")),
        row.getString("brand", ""),
        row.getString("group", ""),
        strings(row, "tags"),
        known(text(row, "csat"), csat -> label(Csat.class, csat)),
        row.containsKey("reopened") ? row.getBoolean("reopened") : null);
  }

  static ReviewRow.Note note(JsonObject row) {
    JsonObject note = row.getJsonObject("note");
    return note == null
        ? ReviewRow.Note.NONE
        : new ReviewRow.Note(
            label(ReviewRow.Note.State.class, note.getString("state")),
            known(text(note, "id"), MessageId::new),
            known(text(note, "at"), Instant::parse),
            text(note, "reason"));
  }

  private static Map<MessageId, String> plainTexts(JsonObject row) {
    Map<MessageId, String> texts = new LinkedHashMap<>();
    JsonObject given = row.getJsonObject("plainText");
    if (given != null) {
      given.forEach(
          (message, text) -> texts.put(new MessageId(message), ((JsonString) text).getString()));
    }
    return texts;
  }

  private static List<String> strings(JsonObject row, String name) {
    JsonArray array = row.getJsonArray(name);
    return array == null
        ? List.of()
        : array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
  }

  private static <T> @Nullable T known(@Nullable String text, Function<String, T> reader) {
    return text == null ? null : Objects.requireNonNull(reader.apply(text));
  }
}
