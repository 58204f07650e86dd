package dev.attune.deploy.demo;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A sandbox as it really is, read from behind the vendor's API: the demo checks the server's word
 * by it.
 *
 * @param account the server's name for it
 * @param control the sandbox's own API for this vendor
 */
record SandboxDesk(String account, URI control, Http http) implements Desk {

  private static final Set<String> ANSWERING = Set.of("agent", "admin", "bot");
  private static final String TO_A_THIRD_PARTY = "forward";
  private static final Set<String> UNREADABLE = Set.of("deleted");

  @Override
  public List<Ticket> tickets() throws IOException {
    List<Ticket> tickets = new ArrayList<>();
    for (JsonValue summary : http.json(at("/tickets")).asJsonArray()) {
      JsonObject ticket =
          http.json(at("/tickets/" + id(summary.asJsonObject(), "id"))).asJsonObject();
      if (!UNREADABLE.contains(ticket.getString("status")) && !ticket.getBoolean("spam")) {
        tickets.add(new Ticket(Long.toString(id(ticket, "id")), answers(ticket)));
      }
    }
    return tickets;
  }

  @Override
  public long calls() throws IOException {
    JsonObject calls = http.json(at("/budget")).asJsonObject().getJsonObject("calls");
    return calls.keySet().stream().mapToLong(kind -> calls.getJsonNumber(kind).longValue()).sum();
  }

  private static long answers(JsonObject ticket) {
    return ticket.getJsonArray("comments").stream()
        .map(JsonValue::asJsonObject)
        .filter(comment -> answers(ticket, comment))
        .count();
  }

  /** Who asks on a ticket answers nobody there, whatever else they are to the firm. */
  private static boolean answers(JsonObject ticket, JsonObject comment) {
    return comment.getBoolean("public")
        && !comment.getBoolean("deleted")
        && !comment.getString("kind").equals(TO_A_THIRD_PARTY)
        && ANSWERING.contains(comment.getString("role"))
        && id(comment, "authorId") != id(ticket, "requesterId");
  }

  private static long id(JsonObject object, String name) {
    return object.getJsonNumber(name).longValue();
  }

  private URI at(String path) {
    return URI.create(control + path);
  }
}
