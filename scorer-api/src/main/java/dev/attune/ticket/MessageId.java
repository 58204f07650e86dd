package dev.attune.ticket;

/**
 * A message's identity within its account (or, offline, within its conversation), as the vendor
 * gives it.
 */
public record MessageId(String value) {

  public MessageId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a message needs an id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
