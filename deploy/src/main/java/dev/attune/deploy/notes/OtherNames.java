package dev.attune.deploy.notes;

import dev.attune.deploy.account.Account;
import dev.attune.helpdesk.Look;
import dev.attune.note.NoteMark;
import dev.attune.ticket.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The marks that replies of a ticket have under other names of the same helpdesk's account. */
final class OtherNames {

  private OtherNames() {}

  /**
   * The marks that stand for ours.
   *
   * @param names by which the ledger knows the helpdesk besides the account's
   */
  static Map<NoteMark, NoteMark> on(Look look, Account account, List<String> names) {
    Map<NoteMark, NoteMark> marks = new HashMap<>();
    String vendor = account.helpdesk().vendor();
    for (String name : names) {
      for (Message message : look.ticket().conversation().messages()) {
        marks.put(
            NoteMark.of(vendor, name, message.id()),
            NoteMark.of(vendor, account.name(), message.id()));
      }
    }
    return marks;
  }
}
