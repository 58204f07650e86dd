package dev.attune.helpdesk;

import java.util.List;

/**
 * One page of changes. A change may come twice, on this page or a later one; none is left out.
 *
 * @param next where to go on once this page is safely kept
 * @param caughtUp true when nothing more is to be had now; ask again later
 */
public record TicketPage(List<TicketChange> changes, Checkpoint next, boolean caughtUp) {

  public TicketPage {
    changes = List.copyOf(changes);
  }
}
