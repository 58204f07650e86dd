package dev.attune.verdict;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An agent's word against a review, and what QA answered. One at a time: an answered one can be
 * followed by another.
 *
 * @param by who disputes
 * @param answer null while it is open
 */
public record Dispute(String by, Instant at, String reason, State state, @Nullable Answer answer) {

  public Dispute {
    if ((state == State.OPEN) != (answer == null)) {
      throw new IllegalArgumentException("a dispute is open until it is answered");
    }
  }

  /** What came of it, as exports and filters spell it in lower case. */
  public enum State {
    OPEN,
    /** The agent was right. */
    UPHELD,
    /** The review stands. */
    REJECTED;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public record Answer(String by, Instant at, String words) {}
}
