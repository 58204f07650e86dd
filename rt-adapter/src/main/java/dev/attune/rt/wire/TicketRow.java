package dev.attune.rt.wire;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket without anything that was said on it.
 *
 * @param id another one than was asked for, where the ticket was merged into it
 * @param adminCcs who gets a mail of each comment; null where RT doesn't say, which is not nobody
 * @param resolved when it became inactive; 1970 while it is active
 * @param links what the asking user may do with it
 */
public record TicketRow(
    @Nullable Long id,
    @JsonbProperty("Subject") @Nullable String subject,
    @JsonbProperty("Status") @Nullable String status,
    @JsonbProperty("Queue") @Nullable Ref queue,
    @JsonbProperty("Requestor") List<Ref> requestors,
    @JsonbProperty("AdminCc") @Nullable List<Ref> adminCcs,
    @JsonbProperty("Resolved") @Nullable String resolved,
    @JsonbProperty("LastUpdated") @Nullable String lastUpdated,
    @JsonbProperty("_hyperlinks") List<Link> links) {

  public TicketRow {
    requestors = requestors == null ? List.of() : List.copyOf(requestors);
    adminCcs = adminCcs == null ? null : List.copyOf(adminCcs);
    links = links == null ? List.of() : List.copyOf(links);
  }

  /**
   * @param ref {@code comment}, {@code correspond}, {@code history} …
   */
  public record Link(@Nullable String ref) {}

  /** Whether the asking user may do something with this ticket. */
  public boolean offers(String ref) {
    return links.stream().anyMatch(link -> ref.equals(link.ref()));
  }
}
