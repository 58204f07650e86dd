package dev.attune.deploy.notes;

import dev.attune.helpdesk.Removal;
import dev.attune.ticket.MessageId;
import dev.attune.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one step of taking notes back came to.
 *
 * @param removed notes by how they went
 * @param held planned notes that aren't written any more
 * @param left notes that the helpdesk won't let go, and why
 * @param onTheirWay notes that may or may not stand on a ticket yet
 * @param remaining notes still to be taken back; 1000 for so many or more
 * @param after where to go on
 * @param trouble why the step ended early; null when it didn't
 */
public record Undone(
    Map<Removal, Integer> removed,
    int held,
    List<Left> left,
    long onTheirWay,
    long remaining,
    long after,
    @Nullable Trouble trouble) {

  public Undone {
    removed = Map.copyOf(removed);
    left = List.copyOf(left);
  }

  /** A note that stays where it is. */
  public record Left(TicketId ticket, MessageId note, String reason) {}

  /**
   * What keeps a note from being taken back now.
   *
   * @param id where a walk that gives this note up goes on
   * @param waitUntil when to try again; null when a person must act first
   * @param limit true when only the budget is spent: nothing is wrong with the note
   */
  public record Trouble(long id, Left left, @Nullable Instant waitUntil, boolean limit) {}
}
