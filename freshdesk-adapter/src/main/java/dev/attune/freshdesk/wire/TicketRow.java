package dev.attune.freshdesk.wire;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket with its first message, without its conversations.
 *
 * @param source 1 mail, 2 portal, 3 phone, … 10 outbound mail, 15 web chat
 * @param status 2 open, 3 pending, 4 resolved, 5 closed, others by the account
 * @param escalated by Freshdesk's rules, such as a response that was due
 * @param description the first message as HTML, where it was asked for
 * @param reduced true when the rest of it made no sense
 */
public record TicketRow(
    @Nullable Long id,
    @Nullable String subject,
    @Nullable Integer source,
    @Nullable Integer status,
    @Nullable Long requesterId,
    @Nullable Long responderId,
    @Nullable Long groupId,
    @Nullable Long productId,
    List<String> tags,
    @Nullable Boolean spam,
    @Nullable Boolean deleted,
    @Nullable String description,
    @Nullable Stats stats,
    @Nullable String createdAt,
    @Nullable String updatedAt,
    @JsonbProperty("is_escalated") @Nullable Boolean escalated,
    @Nullable Boolean reduced) {

  public TicketRow {
    tags = tags == null ? List.of() : List.copyOf(tags);
  }

  /** When each side spoke last. */
  public record Stats(
      @Nullable String agentRespondedAt,
      @Nullable String requesterRespondedAt,
      @Nullable String reopenedAt) {}
}
