package dev.attune.zendesk.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket without its comments.
 *
 * @param updatedAt moves with every event; what {@code safe_update} compares
 * @param generatedTimestamp epoch seconds; moves with system updates too
 */
public record TicketRow(
    @Nullable Long id,
    @Nullable String subject,
    @Nullable String status,
    @Nullable Long requesterId,
    @Nullable Long submitterId,
    @Nullable Long groupId,
    @Nullable Long brandId,
    List<String> tags,
    @Nullable Via via,
    @Nullable Boolean fromMessagingChannel,
    @Nullable Rating satisfactionRating,
    @Nullable Long generatedTimestamp,
    @Nullable String updatedAt) {

  public TicketRow {
    tags = tags == null ? List.of() : List.copyOf(tags);
  }

  /**
   * @param score {@code good}, {@code bad}, {@code offered}, {@code unoffered}, and some longer
   *     forms of the first two
   */
  public record Rating(@Nullable String score) {}

  public record One(@Nullable TicketRow ticket) {}
}
