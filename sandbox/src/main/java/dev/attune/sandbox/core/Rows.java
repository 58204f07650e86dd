package dev.attune.sandbox.core;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A desk's tables and the orders in which its feeds read them. Guarded by the desk's lock; callers
 * outside this package only read.
 */
public final class Rows {
  private static final Gson GSON = new Gson();
  private final long firstId;
  private final Map<String, TreeMap<String, JsonObject>> documents = new HashMap<>();
  private final Map<String, TreeMap<Long, Named>> named = new HashMap<>();
  private final Map<Long, Stamp> generatedStamps = new HashMap<>();
  private final Map<Long, Stamp> updatedStamps = new HashMap<>();
  private final Map<String, Person> byKey = new HashMap<>();
  private final Map<String, Person> byEmail = new HashMap<>();
  private long lastTicket;
  private long lastId;

  public final TreeMap<Long, Ticket> tickets = new TreeMap<>();
  public final Map<Long, Comment> comments = new HashMap<>();
  public final Map<Long, Person> people = new TreeMap<>();
  public final TreeMap<Long, Rating> ratings = new TreeMap<>();

  /** Tickets by whole second of {@code generatedAt}, then id. */
  public final TreeMap<Stamp, Ticket> byGenerated = new TreeMap<>();

  /** Tickets by whole second of {@code updatedAt}, then id. */
  public final TreeMap<Stamp, Ticket> byUpdated = new TreeMap<>();

  /** Audits by whole second, then id. */
  public final TreeMap<Stamp, Audit> audits = new TreeMap<>();

  /** A second and an id. */
  public record Stamp(long second, long id) implements Comparable<Stamp> {
    @Override
    public int compareTo(Stamp other) {
      int bySecond = Long.compare(second, other.second);
      return bySecond != 0 ? bySecond : Long.compare(id, other.id);
    }
  }

  /**
   * @param firstId where ids of people, comments and the like begin
   */
  Rows(long firstId) {
    this.firstId = firstId;
    this.lastId = firstId;
  }

  public long nextId() {
    return ++lastId;
  }

  long nextTicket() {
    return lastTicket + 1;
  }

  public NavigableMap<Long, Named> named(String kind) {
    return named.computeIfAbsent(kind, k -> new TreeMap<>());
  }

  NavigableMap<String, JsonObject> documents(String kind) {
    return documents.computeIfAbsent(kind, k -> new TreeMap<>());
  }

  /** The group, brand or organization with this key or name. */
  public Optional<Named> named(String kind, String keyOrName) {
    return named(kind).values().stream()
        .filter(n -> n.key().equalsIgnoreCase(keyOrName) || n.name().equalsIgnoreCase(keyOrName))
        .findFirst();
  }

  public Optional<Person> personByKey(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  public Optional<Person> personByEmail(String email) {
    String lower = email.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(byEmail.get(lower))
        .filter(p -> p.active && p.email.toLowerCase(Locale.ROOT).equals(lower));
  }

  void put(Ticket ticket) {
    lastTicket = Math.max(lastTicket, ticket.id);
    tickets.put(ticket.id, ticket);
    reorder(byGenerated, generatedStamps, ticket, ticket.generatedAt);
    reorder(byUpdated, updatedStamps, ticket, ticket.updatedAt);
  }

  private static void reorder(
      Map<Stamp, Ticket> order, Map<Long, Stamp> stamps, Ticket ticket, long millis) {
    Stamp next = new Stamp(Math.floorDiv(millis, 1000L), ticket.id);
    Stamp last = stamps.put(ticket.id, next);
    if (last != null) {
      order.remove(last);
    }
    order.put(next, ticket);
  }

  void put(Comment comment) {
    seen(comment.id);
    if (comments.put(comment.id, comment) == null) {
      Ticket ticket = tickets.get(comment.ticketId);
      if (ticket != null) {
        insert(ticket, comment);
      }
    }
  }

  private static void insert(Ticket ticket, Comment comment) {
    int at = ticket.comments.size();
    while (at > 0 && ticket.comments.get(at - 1).at > comment.at) {
      at--;
    }
    ticket.comments.add(at, comment);
  }

  void put(Audit audit) {
    seen(audit.id);
    audit.changes.forEach(c -> seen(c.id()));
    if (audits.put(new Stamp(Math.floorDiv(audit.at, 1000L), audit.id), audit) == null) {
      Ticket ticket = tickets.get(audit.ticketId);
      if (ticket != null) {
        ticket.audits.add(audit);
      }
    }
  }

  void put(Person person) {
    seen(person.id);
    people.put(person.id, person);
    byKey.put(person.key, person);
    byEmail.put(person.email.toLowerCase(Locale.ROOT), person);
  }

  private void seen(long id) {
    lastId = Math.max(lastId, id);
  }

  /** Takes a row of the journal in; tickets come before what hangs on them. */
  void replay(String kind, JsonElement value) {
    switch (kind) {
      case "ticket" -> put(GSON.fromJson(value, Ticket.class));
      case "comment" -> put(GSON.fromJson(value, Comment.class));
      case "audit" -> put(GSON.fromJson(value, Audit.class));
      case "person" -> put(GSON.fromJson(value, Person.class));
      case "rating" -> {
        Rating rating = GSON.fromJson(value, Rating.class);
        seen(rating.id());
        ratings.put(rating.id(), rating);
      }
      case "team", "brand", "organization" -> {
        Named row = GSON.fromJson(value, Named.class);
        seen(row.id());
        named(kind).put(row.id(), row);
      }
      default -> {
        JsonObject row = value.getAsJsonObject();
        documents(kind.substring("doc:".length()))
            .put(row.get("key").getAsString(), row.getAsJsonObject("doc"));
      }
    }
  }

  void clear() {
    documents.clear();
    named.clear();
    generatedStamps.clear();
    updatedStamps.clear();
    tickets.clear();
    comments.clear();
    people.clear();
    byKey.clear();
    byEmail.clear();
    ratings.clear();
    byGenerated.clear();
    byUpdated.clear();
    audits.clear();
    lastTicket = 0;
    lastId = firstId;
  }
}
