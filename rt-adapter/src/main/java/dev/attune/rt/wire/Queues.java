package dev.attune.rt.wire;

import java.util.List;

/** The queues that the bot may see. */
public record Queues(List<Ref> items) {

  public Queues {
    if (items == null) {
      throw new IllegalArgumentException("no list of queues"); // not an empty one
    }
    items = List.copyOf(items);
  }
}
