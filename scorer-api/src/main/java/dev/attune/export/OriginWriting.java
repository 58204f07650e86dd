package dev.attune.export;

import dev.attune.ticket.Channel;
import jakarta.json.stream.JsonGenerator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes where a row comes from and what became of it: only members that are known. */
final class OriginWriting {

  private final JsonGenerator json;

  OriginWriting(JsonGenerator json) {
    this.json = json;
  }

  void write(ReviewRow row) {
    ReviewRow.Origin origin = row.origin();
    known("account", origin.account());
    known("ticket", origin.ticket());
    known("ticketUrl", origin.ticketUrl());
    known("at", origin.at());
    known("channel", origin.channel() == Channel.OTHER ? null : origin.channel().label());
    known("brand", origin.brand());
    known("group", origin.group());
    tags(origin);
    known("csat", origin.csat());
    if (origin.reopened() != null) {
      json.write("reopened", origin.reopened());
    }
    if (row.noteKnown() && row.outcome() instanceof ReviewRow.Reviewed review) {
      note(review.note());
      new VoicesWriting(json).write(review.voices());
    }
    plainTexts(row);
  }

  private void tags(ReviewRow.Origin origin) {
    if (!origin.tags().isEmpty()) {
      json.writeStartArray("tags");
      origin.tags().forEach(json::write);
      json.writeEnd();
    }
  }

  private void note(ReviewRow.Note note) {
    json.writeStartObject("note");
    known("state", note.state());
    known("id", note.id());
    known("at", note.at());
    known("reason", note.reason());
    json.writeEnd();
  }

  private void plainTexts(ReviewRow row) {
    if (!row.plainTexts().isEmpty()) {
      json.writeStartObject("plainText");
      row.plainTexts().forEach((message, text) -> json.write(message.value(), text));
      json.writeEnd();
    }
  }

  private void known(String name, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      json.write(
          name,
          value instanceof Enum<?> label
              ? label.name().toLowerCase(Locale.ROOT)
              : value.toString());
    }
  }
}
