package dev.attune.zendesk.wire;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One comment of a ticket.
 *
 * @param type {@code Comment} or {@code VoiceComment}
 * @param authorId -1 and 0 stand for the system
 * @param visible whether the customer can read it
 */
public record Comment(
    @Nullable Long id,
    @Nullable String type,
    @Nullable Long authorId,
    @Nullable String body,
    @Nullable String htmlBody,
    @JsonbProperty("public") @Nullable Boolean visible,
    @Nullable Via via,
    @Nullable Metadata metadata,
    @Nullable String createdAt) {

  /** What else is known; addresses and places of people are left unread on purpose. */
  public record Metadata(@Nullable List<Integer> flags) {}

  public boolean flagged(int flag) {
    return metadata != null && metadata.flags() != null && metadata.flags().contains(flag);
  }

  public Via by() {
    return via == null ? new Via(null, null) : via;
  }
}
