package dev.attune.zendesk.wire;

import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the account's ticket events. Events of one second are never split, so a page may be
 * longer than asked for, and its last second comes again on the next one.
 *
 * @param endTime epoch seconds to go on from
 */
public record EventPage(
    List<Event> ticketEvents,
    @Nullable Long endTime,
    @Nullable Integer count,
    @Nullable Boolean endOfStream) {

  public EventPage {
    if (ticketEvents == null) {
      throw new IllegalArgumentException("no list of events"); // not an empty one
    }
    ticketEvents = List.copyOf(ticketEvents);
  }

  /**
   * One update of one ticket.
   *
   * @param timestamp epoch seconds
   * @param reduced true when the rest of it made no sense
   */
  public record Event(
      @Nullable Long id,
      @Nullable Long ticketId,
      @Nullable Long timestamp,
      List<Child> childEvents,
      @Nullable Boolean reduced) {

    public Event {
      childEvents = childEvents == null ? List.of() : List.copyOf(childEvents);
    }
  }

  /**
   * One thing that an update did; a comment shows its author and whether it is public.
   *
   * @param via an object for comments and a word for changes, so it is kept as it came
   * @param requesterId set where the update named the ticket's requester, as its creation does
   */
  public record Child(
      @Nullable Long id,
      @Nullable String type,
      @Nullable String eventType,
      @Nullable Long authorId,
      @JsonbProperty("public") @Nullable Boolean visible,
      @Nullable String body,
      @Nullable JsonValue via,
      @Nullable JsonValue status,
      @Nullable JsonValue requesterId,
      @Nullable String createdAt) {

    public boolean is(String kind) {
      return kind.equals(eventType) || kind.equals(type);
    }
  }
}
