package dev.attune.ticket;

/**
 * A ticket's identity across all helpdesks.
 *
 * @param account the configured account's name (`attune.account.NAME`), never a vendor's own key
 * @param number the vendor's id of the ticket, as text
 */
public record TicketId(String account, String number) {

  public TicketId {
    if (account.isBlank() || number.isBlank()) {
      throw new IllegalArgumentException("a ticket needs an account and a number");
    }
  }

  @Override
  public String toString() {
    return account + "/" + number;
  }
}
