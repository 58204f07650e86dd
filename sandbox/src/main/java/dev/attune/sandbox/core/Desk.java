package dev.attune.sandbox.core;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One helpdesk's whole state. Everything is done inside {@link #locked}; what is saved there has
 * reached the operating system when it returns. Thread-safe by that lock alone.
 */
public final class Desk implements AutoCloseable {
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Consumer<DeskEvent>> listeners = new CopyOnWriteArrayList<>();
  private final String name;
  private final SandboxClock clock;
  private final Journal journal;
  private final Rows rows;

  Desk(String name, SandboxClock clock, Journal journal, Rows rows) {
    this.name = name;
    this.clock = clock;
    this.journal = journal;
    this.rows = rows;
  }

  /** The vendor's name in lower case. */
  public String name() {
    return name;
  }

  public SandboxClock clock() {
    return clock;
  }

  /** The tables, for reading; valid only inside {@link #locked}. */
  public Rows rows() {
    return rows;
  }

  public <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      if (lock.getHoldCount() == 1) {
        journal.flush();
      }
      lock.unlock();
    }
  }

  public void listen(Consumer<DeskEvent> listener) {
    listeners.add(listener);
  }

  public long now() {
    return clock.millis();
  }

  public Optional<Ticket> ticket(long id) {
    return Optional.ofNullable(rows.tickets.get(id));
  }

  public Optional<Person> person(long id) {
    return Optional.ofNullable(rows.people.get(id));
  }

  /** Adds a ticket without comments; gives it an id unless it has one. */
  public Ticket add(Ticket ticket) {
    if (ticket.id == 0) {
      ticket.id = rows.nextTicket();
    }
    ticket.createdAt = ticket.createdAt == 0 ? now() : ticket.createdAt;
    ticket.updatedAt = Math.max(ticket.updatedAt, ticket.createdAt);
    ticket.generatedAt = Math.max(ticket.generatedAt, ticket.updatedAt);
    ticket.statusUpdatedAt = ticket.createdAt;
    save(ticket);
    return ticket;
  }

  /** Saves a ticket's row and its place in the feeds. */
  public void save(Ticket ticket) {
    rows.put(ticket);
    journal.put("ticket", ticket.id, ticket);
  }

  public void save(Comment comment) {
    rows.put(comment);
    journal.put("comment", comment.id, comment);
  }

  public void save(Audit audit) {
    rows.put(audit);
    journal.put("audit", audit.id, audit);
  }

  public Person save(Person person) {
    person.id = person.id == 0 ? rows.nextId() : person.id;
    rows.put(person);
    journal.put("person", person.id, person);
    return person;
  }

  /** Adds a rating and remembers its score on the ticket. */
  public void save(Rating rating) {
    rows.ratings.put(rating.id(), rating);
    journal.put("rating", rating.id(), rating);
    ticket(rating.ticketId())
        .ifPresent(
            t -> {
              t.score = rating.score();
              touch(t, rating.at());
            });
  }

  /** Adds a group, brand or organization; {@code kind} is team, brand or organization. */
  public void save(String kind, Named named) {
    rows.named(kind).put(named.id(), named);
    journal.put(kind, named.id(), named);
  }

  /** Documents of a vendor's own, such as its webhooks, by kind and key. */
  public NavigableMap<String, JsonObject> documents(String kind) {
    return rows.documents(kind);
  }

  public void save(String kind, String key, JsonObject document) {
    documents(kind).put(key, document);
    journal.put(Rows.DOCUMENT + kind, key, document);
  }

  public void remove(String kind, String key) {
    documents(kind).remove(key);
    journal.put(Rows.DOCUMENT + kind, key, null);
  }

  /** An event happened on the ticket at this time. */
  public void touch(Ticket ticket, long at) {
    ticket.updatedAt = Math.max(ticket.updatedAt, at);
    ticket.generatedAt = Math.max(ticket.generatedAt, at);
    save(ticket);
  }

  /** The system changed the ticket now without an event: only the feed's time stamp moves. */
  public void touchSilently(Ticket ticket) {
    ticket.generatedAt = now();
    save(ticket);
  }

  public void raise(DeskEvent event) {
    listeners.forEach(l -> l.accept(event));
  }

  /** Every comment that is not deleted, of all tickets, in order of ticket and time. */
  public List<Comment> comments() {
    List<Comment> all = new ArrayList<>();
    rows.tickets.values().forEach(t -> all.addAll(t.comments));
    return all;
  }

  /** Forgets everything. */
  public void clear() {
    try {
      rows.clear();
      journal.clear();
    } catch (IOException e) {
      throw new UncheckedIOException("The sandbox could not clear its state", e);
    }
  }

  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      journal.close();
    } finally {
      lock.unlock();
    }
  }
}
