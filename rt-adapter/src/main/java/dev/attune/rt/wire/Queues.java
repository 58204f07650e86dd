package dev.attune.rt.wire;

import java.util.List;

/** The queues that the bot may see. */
public record Queues(List<Ref> items) {

  public Queues {
    items = items == null ? List.of() : List.copyOf(items);
  }
}
