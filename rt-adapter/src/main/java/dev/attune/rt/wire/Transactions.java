package dev.attune.rt.wire;

import java.util.List;

/** A page of transactions, without those that the bot may not see. */
public record Transactions(List<Transaction> items) {

  public Transactions {
    items = items == null ? List.of() : List.copyOf(items);
  }
}
