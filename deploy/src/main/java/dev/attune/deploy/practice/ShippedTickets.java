package dev.attune.deploy.practice;

import dev.attune.deploy.scores.ConversationJson;
import dev.attune.ticket.Conversation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The tickets that ship, which nobody ever wrote: see {@code README.md} beside them. */
final class ShippedTickets {

  private ShippedTickets() {}

  static List<Conversation> read() {
    try (InputStream file = ShippedTickets.class.getResourceAsStream("tickets.jsonl")) {
      String lines =
          new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return lines.lines().map(ConversationJson::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
