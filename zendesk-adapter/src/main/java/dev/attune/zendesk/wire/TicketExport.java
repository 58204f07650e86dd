package dev.attune.zendesk.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the export of changed tickets; only {@code endOfStream} says that it is the last. */
public record TicketExport(
    List<TicketRow> tickets, @Nullable String afterCursor, @Nullable Boolean endOfStream) {

  public TicketExport {
    if (tickets == null) {
      throw new IllegalArgumentException("no list of tickets"); // not an empty one
    }
    tickets = List.copyOf(tickets);
  }
}
