package dev.attune.helpdesk;

import java.util.List;

/**
 * One page of changes. A change may come twice, on this page or a later one; none is left out.
 *
 * @param next where to go on once this page is safely kept
 * @param caughtUp true when nothing more is to be had now; ask again later
 * @param passedOver entries of the vendor's page that name no ticket, so that nothing can be read
 *     because of them; one may be told again, as a change may
 */
public record TicketPage(
    List<TicketChange> changes, Checkpoint next, boolean caughtUp, int passedOver) {

  public TicketPage {
    changes = List.copyOf(changes);
    if (passedOver < 0) {
      throw new IllegalArgumentException("entries that are passed over can't be " + passedOver);
    }
  }

  /** A page on which every entry names its ticket. */
  public TicketPage(List<TicketChange> changes, Checkpoint next, boolean caughtUp) {
    this(changes, next, caughtUp, 0);
  }
}
