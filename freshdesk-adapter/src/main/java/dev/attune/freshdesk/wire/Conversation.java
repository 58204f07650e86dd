package dev.attune.freshdesk.wire;

import jakarta.json.bind.annotation.JsonbProperty;
import org.jspecify.annotations.Nullable;

/**
 * One message or note of a ticket, beyond its description.
 *
 * @param incoming true when it came from outside
 * @param hidden whether agents alone can read it
 * @param source 0 reply, 2 note, 5 tweet, 6 survey answer, 7 Facebook post, 8 forwarded mail
 */
public record Conversation(
    @Nullable Long id,
    @Nullable String body,
    @Nullable String bodyText,
    @Nullable Boolean incoming,
    @JsonbProperty("private") @Nullable Boolean hidden,
    @Nullable Long userId,
    @Nullable Integer source,
    @Nullable Long automationId,
    @Nullable Long automationTypeId,
    @Nullable Boolean autoResponse,
    @Nullable String createdAt,
    @Nullable String lastEditedAt) {

  public boolean from(int sort) {
    return source != null && source == sort;
  }

  public boolean fromOutside() {
    return Boolean.TRUE.equals(incoming);
  }

  /** True where a rule wrote it; Freshdesk doesn't always say so. */
  public boolean byRule() {
    return automationId != null || automationTypeId != null || Boolean.TRUE.equals(autoResponse);
  }
}
