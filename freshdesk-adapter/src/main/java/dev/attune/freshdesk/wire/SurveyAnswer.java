package dev.attune.freshdesk.wire;

import org.jspecify.annotations.Nullable;

/** What a customer answered to a satisfaction survey. */
public record SurveyAnswer(@Nullable Long ticketId, @Nullable Ratings ratings) {

  /**
   * @param defaultQuestion 101 to 103 happy, 100 neutral, below 0 unhappy
   */
  public record Ratings(@Nullable Integer defaultQuestion) {}
}
