package dev.attune.ticket;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's matter in a helpdesk.
 *
 * <p>Life story: a customer writes, and the helpdesk opens a ticket. Agents, bots and rules answer;
 * each public answer of a person or bot may become a reply that is judged. Our own note is added as
 * an internal message, which changes the ticket and brings it back in the next pull, where it leads
 * to nothing. At last the ticket is solved, closed, and one day deleted; what was learned of it
 * then stands in the ledger alone.
 *
 * <p>Immutable. Texts inside are personal data: they are read, judged and let go, never kept.
 *
 * @param url where a person sees the ticket in the helpdesk; null where unknown
 * @param brand the brand's name, empty where there is none; {@code group} likewise
 * @param csat null while the customer has not answered a survey
 * @param reopened true when it was solved once and came back
 * @param updatedAt by the helpdesk's clock; null where it doesn't say
 * @param escalated whether it was escalated, in the helpdesk's own sense of the word; null where
 *     the helpdesk has no such sense
 */
public record Ticket(
    TicketId id,
    Conversation conversation,
    Status status,
    @Nullable URI url,
    String brand,
    String group,
    List<String> tags,
    @Nullable Csat csat,
    boolean reopened,
    @Nullable Instant updatedAt,
    @Nullable Boolean escalated) {

  public Ticket {
    tags = List.copyOf(tags);
  }

  /** One of a helpdesk that doesn't say whether tickets are escalated. */
  public Ticket(
      TicketId id,
      Conversation conversation,
      Status status,
      @Nullable URI url,
      String brand,
      String group,
      List<String> tags,
      @Nullable Csat csat,
      boolean reopened,
      @Nullable Instant updatedAt) {
    this(id, conversation, status, url, brand, group, tags, csat, reopened, updatedAt, null);
  }
}
