package dev.attune.deploy.setup;

import dev.attune.deploy.ledger.Desks.Desk;
import java.util.Optional;

/**
 * What stands against asking the helpdesk that is configured: the ledger knows another one by the
 * account's name, whose tickets have the same numbers.
 *
 * @param finding how the two differ
 */
public record AnotherDesk(String finding, String whatToDo) {

  /**
   * Empty where the account may be read and written.
   *
   * @param kept the helpdesk as the ledger knows it
   */
  public static Optional<AnotherDesk> of(AccountSettings account, Desk kept) {
    if (!kept.vendor().equals(account.vendor())) {
      return Optional.of(of(account, ".vendor", kept.vendor(), account.vendor(), ""));
    }
    String last = kept.address();
    if (last == null || account.address().is(last) || last.equals(account.movedFrom())) {
      return Optional.empty();
    }
    String moved =
        "If it is the same helpdesk at a new address, set attune.account."
            + account.name()
            + ".moved-from to "
            + last
            + ". Else set ";
    return Optional.of(of(account, ".url", last, account.address().kept(), moved));
  }

  private static AnotherDesk of(
      AccountSettings account, String key, String last, String now, String unlessMoved) {
    String name = "attune.account." + account.name() + key;
    return new AnotherDesk(
        "what is known by this account's name is of "
            + last
            + ", but "
            + name
            + " says "
            + now
            + ": another helpdesk's tickets have the same numbers",
        (unlessMoved.isEmpty() ? "Set " : unlessMoved)
            + name
            + " back, and give the other helpdesk an account of another name.");
  }
}
