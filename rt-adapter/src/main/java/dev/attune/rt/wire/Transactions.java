package dev.attune.rt.wire;

import java.util.List;

/** A page of transactions, without those that the bot may not see. */
public record Transactions(List<Transaction> items) {

  public Transactions {
    if (items == null) {
      throw new IllegalArgumentException("no list of transactions"); // not an empty one
    }
    items = List.copyOf(items);
  }
}
