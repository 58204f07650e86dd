package dev.attune.zendesk;

import dev.attune.helpdesk.TicketChange;
import dev.attune.ticket.TicketId;
import dev.attune.wire.Times;
import dev.attune.zendesk.wire.EventPage.Child;
import dev.attune.zendesk.wire.EventPage.Event;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns events into changes, one a ticket. Who wrote a comment is decided by the author; one whom
 * nobody knows any more, or whom the event doesn't name, counts as an answer, and so does a comment
 * of which it isn't said that it is internal: the ticket is read rather than missed.
 */
final class ZendeskChanges {

  private static final Set<String> EDITS =
      Set.of("CommentPrivacyChange", "CommentRedactionEvent", "AttachmentRedactionEvent");

  private final String account;
  private final ZendeskPeople people;
  private final ZendeskRows rows;
  private final ZendeskSweep sweep;

  ZendeskChanges(String account, ZendeskPeople people, ZendeskRows rows, ZendeskSweep sweep) {
    this.account = account;
    this.people = people;
    this.rows = rows;
    this.sweep = sweep;
  }

  List<TicketChange> of(List<Event> events) {
    people.look(authors(events));
    Map<Long, TicketChange> changes = new LinkedHashMap<>();
    for (Event event : events) {
      if (event.ticketId() != null) {
        TicketChange change = of(event, event.ticketId());
        changes.merge(event.ticketId(), change, ZendeskChanges::both);
        remember(event, event.ticketId(), change);
      }
    }
    return new ArrayList<>(changes.values());
  }

  private void remember(Event event, long ticket, TicketChange change) {
    Instant at = Instant.ofEpochSecond(event.timestamp() == null ? 0 : event.timestamp());
    rows.changed(ticket, at, change.worthReading());
    sweep.told(ticket, at);
  }

  private TicketChange of(Event event, long ticket) {
    // what makes no sense may be an answer: the reading will tell
    boolean edited = Boolean.TRUE.equals(event.reduced());
    Instant answered = null;
    Instant customer = null;
    Instant noted = null;
    for (Child child : event.childEvents()) {
      if (publicComment(child)) {
        Instant at = at(child, event);
        if (byRequester(child, event) || byCustomer(child)) {
          customer = Times.later(customer, at);
        } else {
          answered = Times.later(answered, at);
        }
      }
      if (command(child)) {
        noted = Times.later(noted, at(child, event));
      }
      edited |= EDITS.stream().anyMatch(child::is) || deleted(child);
    }
    return new TicketChange(
        new TicketId(account, String.valueOf(ticket)), answered, customer, noted, edited);
  }

  private static TicketChange both(TicketChange one, TicketChange other) {
    return new TicketChange(
        one.ticket(),
        Times.later(one.answeredAt(), other.answeredAt()),
        Times.later(one.customerAt(), other.customerAt()),
        Times.later(one.notedAt(), other.notedAt()),
        one.edited() || other.edited());
  }

  /** By who opened the ticket, as far as this very event tells: a customer, agent or not. */
  private static boolean byRequester(Child child, Event event) {
    Long author = child.authorId();
    return author != null
        && event.childEvents().stream()
            .map(Child::requesterId)
            .anyMatch(by -> by != null && author.toString().equals(digits(by)));
  }

  private static String digits(JsonValue value) {
    return value.toString().replace("\"", "");
  }

  private boolean byCustomer(Child child) {
    Long author = child.authorId();
    return author != null && people.user(author).filter(user -> !user.staff()).isPresent();
  }

  private static boolean publicComment(Child child) {
    return (child.is("Comment") || child.is("VoiceComment"))
        && !Boolean.FALSE.equals(child.visible())
        && (child.authorId() == null || child.authorId() > 0);
  }

  /** An internal note that begins as what people tell programs; ours never do. */
  private static boolean command(Child child) {
    return child.is("Comment")
        && Boolean.FALSE.equals(child.visible())
        && child.body() != null
        && child.body().stripLeading().startsWith("#");
  }

  private static boolean deleted(Child child) {
    return child.status() instanceof JsonString status && status.getString().equals("deleted");
  }

  private static Instant at(Child child, Event event) {
    @Nullable Instant at = Times.read(child.createdAt());
    return at != null
        ? at
        : Instant.ofEpochSecond(event.timestamp() == null ? 0 : event.timestamp());
  }

  private static Set<Long> authors(List<Event> events) {
    Set<Long> authors = new LinkedHashSet<>();
    for (Event event : events) {
      for (Child child : event.childEvents()) {
        if (publicComment(child) && child.authorId() != null && !byRequester(child, event)) {
          authors.add(child.authorId());
        }
      }
    }
    return authors;
  }
}
