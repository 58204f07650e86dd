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
  static final String DOCUMENT = "doc:";
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

  /** Those of the people who are no customers. */
  public final Map<Long, Person> staff = new TreeMap<>();

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
    Ticket old = tickets.put(ticket.id, ticket);
    if (old != null && old != ticket) {
      ticket.comments = old.comments;
      ticket.audits = old.audits;
    }
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
    Comment old = comments.put(comment.id, comment);
    Ticket ticket = tickets.get(comment.ticketId);
    if (ticket != null && old == null) {
      insert(ticket, comment);
    } else if (ticket != null && old != comment) {
      ticket.comments.replaceAll(c -> c == old ? comment : c);
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
    staff.remove(person.id);
    if (person.staff()) {
      staff.put(person.id, person);
    }
    byKey.put(person.key, person);
    byEmail.put(person.email.toLowerCase(Locale.ROOT), person);
  }

  private void seen(long id) {
    lastId = Math.max(lastId, id);
  }

  /** Takes a row of the journal in; tickets come before what hangs on them. */
  void replay(String kind, String id, JsonElement value) {
    switch (kind) {
      case "ticket" -> put(GSON.fromJson(value, Ticket.class));
      case "comment" -> put(GSON.fromJson(value, Comment.class));
      case "audit" -> put(GSON.fromJson(value, Audit.class));
      case "person" -> put(GSON.fromJson(value, Person.class));
      case "rating" -> put(GSON.fromJson(value, Rating.class));
      case "team", "brand", "organization" -> put(kind, GSON.fromJson(value, Named.class));
      default -> document(kind.substring(DOCUMENT.length()), id, value);
    }
  }

  private void put(Rating rating) {
    seen(rating.id());
    ratings.put(rating.id(), rating);
  }

  private void put(String kind, Named row) {
    seen(row.id());
    named(kind).put(row.id(), row);
  }

  private void document(String kind, String key, JsonElement value) {
    if (value.isJsonNull()) {
      documents(kind).remove(key);
    } else {
      documents(kind).put(key, value.getAsJsonObject());
    }
  }

  /** Writes every row. */
  void write(Journal journal) {
    named.forEach((kind, all) -> all.forEach((id, row) -> journal.put(kind, id, row)));
    people.forEach((id, person) -> journal.put("person", id, person));
    for (Ticket ticket : tickets.values()) {
      journal.put("ticket", ticket.id, ticket);
      ticket.comments.forEach(c -> journal.put("comment", c.id, c));
      ticket.audits.forEach(a -> journal.put("audit", a.id, a));
      journal.spill();
    }
    ratings.forEach((id, rating) -> journal.put("rating", id, rating));
    documents.forEach(
        (kind, all) -> all.forEach((key, doc) -> journal.put(DOCUMENT + kind, key, doc)));
  }

  void clear() {
    documents.clear();
    named.clear();
    generatedStamps.clear();
    updatedStamps.clear();
    tickets.clear();
    comments.clear();
    people.clear();
    staff.clear();
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
