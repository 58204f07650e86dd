package dev.attune.deploy.notes;

import dev.attune.ticket.TicketId;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.List;

/**
 * A message of ours that all can read.
 *
 * @param notes the ledger's numbers of the notes whose words stand there; none where it was found
 *     behind them
 * @param reason names ids alone
 */
record Exposed(TicketId ticket, List<Long> notes, String reason) {

  Exposed {
    notes = List.copyOf(notes);
  }

  JsonObject json() {
    JsonArrayBuilder numbers = Json.createArrayBuilder();
    notes.forEach(numbers::add);
    return Json.createObjectBuilder()
        .add("account", ticket.account())
        .add("ticket", ticket.number())
        .add("notes", numbers)
        .add("reason", reason)
        .build();
  }

  /**
   * @throws RuntimeException where it is none
   */
  static Exposed of(JsonObject json) {
    return new Exposed(
        new TicketId(json.getString("account"), json.getString("ticket")),
        json.getJsonArray("notes").getValuesAs(JsonNumber::longValueExact),
        json.getString("reason"));
  }
}
