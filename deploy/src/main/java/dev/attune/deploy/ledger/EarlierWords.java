package dev.attune.deploy.ledger;

import dev.attune.ticket.MessageId;
import org.jdbi.v3.core.Handle;

/** Keeps what people said of a reply that was edited meanwhile, as said of an earlier wording. */
final class EarlierWords {

  /** In the place of a verdict's or an answered dispute's label, on the message. */
  static final String LABEL = "earlier";

  private final Handle handle;

  EarlierWords(Handle handle) {
    this.handle = handle;
  }

  /** What was said so far is; the sums take the machine's marks again until somebody speaks. */
  void were(String account, MessageId message, boolean reviewed) {
    change("update verdict set earlier = true where ", account, message);
    change("update dispute set earlier = true where ", account, message);
    change(
        "update message set said_marks = null, said_gap = null,"
            + " verdict = case when verdict is null then null else 'earlier' end,"
            // QA still owes an answer to an open one, as long as there is a review to look at
            + (reviewed
                ? " dispute = case when dispute is null or dispute = 'open' then dispute"
                : " dispute = case when dispute is null then null")
            + " else 'earlier' end where ",
        account,
        message);
  }

  private void change(String sql, String account, MessageId message) {
    handle
        .createUpdate(sql + "account = :account and message = :message")
        .bind("account", account)
        .bind("message", message.value())
        .execute();
  }
}
