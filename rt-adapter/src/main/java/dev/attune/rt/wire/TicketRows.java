package dev.attune.rt.wire;

import java.util.List;

/** Tickets that were found. */
public record TicketRows(List<TicketRow> items) {

  public TicketRows {
    if (items == null) {
      throw new IllegalArgumentException("no list of tickets"); // not an empty one
    }
    items = List.copyOf(items);
  }
}
