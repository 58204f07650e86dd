package dev.attune.sandbox.zendesk;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.attune.sandbox.core.Json;
import dev.attune.sandbox.core.Ticket;
import dev.attune.sandbox.core.Updates;
import dev.attune.sandbox.core.Updates.FieldChange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Sets a ticket's fields from a caller's JSON and tells what changed. */
final class TicketPatch {
  private static final List<String> PRIORITIES = List.of("low", "normal", "high", "urgent");
  private static final List<String> TYPES = List.of("problem", "incident", "question", "task");
  private final ZendeskCall call;
  private final Ticket ticket;
  private final JsonObject asked;
  private final String type;
  private final List<FieldChange> changes = new ArrayList<>();

  /**
   * @param type Create for a new ticket, else Change
   */
  TicketPatch(ZendeskCall call, Ticket ticket, JsonObject asked, String type) {
    this.call = call;
    this.ticket = ticket;
    this.asked = asked;
    this.type = type;
  }

  List<FieldChange> apply() {
    refuseUnknown("priority", PRIORITIES);
    refuseUnknown("type", TYPES);
    refuseUnknown("status", TicketJson.STATUSES);
    text("subject", ticket.subject, v -> ticket.subject = v == null ? "" : v);
    text("raw_subject", ticket.subject, v -> ticket.subject = v == null ? "" : v);
    text("external_id", ticket.externalId, v -> ticket.externalId = v);
    text("priority", ticket.priority, v -> ticket.priority = v);
    text("type", ticket.type, v -> ticket.type = v);
    id("requester_id", ticket.requesterId, v -> ticket.requesterId = v);
    id("assignee_id", ticket.assigneeId, v -> ticket.assigneeId = v);
    id("group_id", ticket.teamId, v -> ticket.teamId = v);
    id("brand_id", ticket.brandId, v -> ticket.brandId = v);
    id("organization_id", ticket.organizationId, v -> ticket.organizationId = v);
    assigneeByEmail();
    tags();
    customFields();
    status();
    return changes;
  }

  private void text(String field, @Nullable String old, Consumer<@Nullable String> set) {
    if (asked.has(field)) {
      String next = Json.string(asked, field).orElse(null);
      change(field, next, old);
      set.accept(next);
    }
  }

  /** Refuses before anything is set, so that a refused update leaves no trace. */
  private void refuseUnknown(String field, List<String> allowed) {
    Optional<String> next = Json.string(asked, field);
    if (next.isPresent() && !allowed.contains(next.get())) {
      String label = field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
      throw ZendeskErrors.invalid(
          field, label + ": " + next.get() + " is not included in the list", "InvalidValue");
    }
  }

  private void id(String field, long old, LongConsumer set) {
    if (asked.has(field)) {
      long next = Json.number(asked, field).orElse(0L);
      change(field, textOf(next), textOf(old));
      set.accept(next);
    }
  }

  private static @Nullable String textOf(long id) {
    return id == 0 ? null : Long.toString(id);
  }

  private void assigneeByEmail() {
    Json.string(asked, "assignee_email")
        .flatMap(e -> call.rows().personByEmail(e))
        .ifPresent(
            p -> {
              change("assignee_id", textOf(p.id), textOf(ticket.assigneeId));
              ticket.assigneeId = p.id;
            });
  }

  private void tags() {
    Set<String> next = new LinkedHashSet<>(ticket.tags);
    if (asked.has("tags")) {
      next = words("tags");
    }
    next.addAll(words("additional_tags"));
    next.removeAll(words("remove_tags"));
    tags(List.copyOf(next));
  }

  /** Replaces the tags. */
  void tags(List<String> next) {
    if (!next.equals(ticket.tags)) {
      change("tags", Json.text(Json.array(next)), Json.text(Json.array(ticket.tags)));
      ticket.tags = new ArrayList<>(next);
    }
  }

  /** Tags, lower case and without blanks, from an array or from words in one string. */
  private Set<String> words(String field) {
    Set<String> words = new LinkedHashSet<>();
    for (String entry : Json.strings(asked, field)) {
      for (String word : entry.strip().split("[\\s,]+", -1)) {
        if (!word.isEmpty()) {
          words.add(word.toLowerCase(Locale.ROOT));
        }
      }
    }
    return words;
  }

  private void customFields() {
    for (String member : List.of("custom_fields", "fields")) {
      for (JsonElement element : Json.elements(asked, member)) {
        if (element.isJsonObject()) {
          customField(element.getAsJsonObject());
        }
      }
    }
  }

  private void customField(JsonObject field) {
    Optional<Long> id = Json.number(field, "id");
    Optional<String> value = Json.string(field, "value");
    if (id.isPresent()) {
      String key = id.get().toString();
      change(key, value.orElse(null), ticket.customFields.get(key));
      value.ifPresentOrElse(
          v -> ticket.customFields.put(key, v), () -> ticket.customFields.remove(key));
    }
  }

  private void status() {
    String next = Json.string(asked, "status").orElse(ticket.status);
    if (next.equals("new") && ticket.assigneeId != 0) {
      next = "open";
    }
    if (!next.equals(ticket.status) || type.equals("Create")) {
      change("status", next, type.equals("Create") ? null : ticket.status);
      Updates.status(ticket, next, call.desk().now());
    }
  }

  private void change(String field, @Nullable String next, @Nullable String old) {
    if (next == null ? old != null : !next.equals(old) || type.equals("Create")) {
      changes.add(new FieldChange(type, field, next, old));
    }
  }
}
