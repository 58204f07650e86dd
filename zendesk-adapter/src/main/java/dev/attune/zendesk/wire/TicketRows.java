package dev.attune.zendesk.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several tickets, with how often each was reopened. */
public record TicketRows(List<TicketRow> tickets, List<MetricSet> metricSets) {

  public TicketRows {
    if (tickets == null) {
      throw new IllegalArgumentException("no list of tickets"); // not an empty one
    }
    tickets = List.copyOf(tickets);
    metricSets = metricSets == null ? List.of() : List.copyOf(metricSets);
  }

  public record MetricSet(@Nullable Long ticketId, @Nullable Integer reopens) {}

  public boolean reopened(long ticket) {
    return metricSets.stream()
        .anyMatch(
            set ->
                set.ticketId() != null
                    && set.ticketId() == ticket
                    && set.reopens() != null
                    && set.reopens() > 0);
  }
}
