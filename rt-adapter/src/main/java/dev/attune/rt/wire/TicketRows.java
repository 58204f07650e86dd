package dev.attune.rt.wire;

import java.util.List;

/** Tickets that were found. */
public record TicketRows(List<TicketRow> items) {

  public TicketRows {
    items = items == null ? List.of() : List.copyOf(items);
  }
}
