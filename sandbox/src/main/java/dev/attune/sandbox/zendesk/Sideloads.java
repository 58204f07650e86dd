package dev.attune.sandbox.zendesk;

import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Named;
import dev.attune.sandbox.core.Ticket;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What {@code include=} adds to a list of tickets or comments. */
final class Sideloads {
  private Sideloads() {}

  static void ofTickets(ZendeskCall call, List<Ticket> tickets, JsonObject json) {
    if (call.includes("users")) {
      Set<Long> ids = new LinkedHashSet<>();
      tickets.forEach(t -> ids.addAll(List.of(t.requesterId, t.submitterId, t.assigneeId)));
      users(call, ids, json);
    }
    named(call, "groups", "team", tickets.stream().map(t -> t.teamId).toList(), json);
    named(call, "brands", "brand", tickets.stream().map(t -> t.brandId).toList(), json);
    named(
        call,
        "organizations",
        "organization",
        tickets.stream().map(t -> t.organizationId).toList(),
        json);
  }

  static void users(ZendeskCall call, Collection<Long> ids, JsonObject json) {
    json.add(
        "users",
        Json.array(
            new LinkedHashSet<>(ids)
                .stream()
                    .flatMap(id -> call.desk().person(id).stream())
                    .map(p -> UserJson.of(p, call.base()))
                    .toList()));
  }

  private static void named(
      ZendeskCall call, String include, String kind, List<Long> ids, JsonObject json) {
    if (call.includes(include)) {
      List<JsonObject> rows =
          new LinkedHashSet<>(ids)
              .stream()
                  .map(id -> call.rows().named(kind).get(id))
                  .filter(n -> n != null)
                  .map((Named n) -> DirectoryReads.json(include, n, call.base()))
                  .toList();
      json.add(include, Json.array(rows));
    }
  }
}
