package dev.attune.zendesk;

import dev.attune.zendesk.wire.Comment;
import dev.attune.zendesk.wire.ZendeskApi;

/**
 * Takes back at once what Zendesk has just taken for public: hidden, and blacked out. Each is tried
 * whatever becomes of the other, and neither waits for our share of the limits.
 */
final class ZendeskTakeBack {

  private final ZendeskApi urgent;
  private final ZendeskReader reader;

  ZendeskTakeBack(ZendeskApi urgent, ZendeskReader reader) {
    this.urgent = urgent;
    this.reader = reader;
  }

  /**
   * @param comment one that we have just written, so that it needn't be asked whose it is
   * @return what was done of it, for people
   */
  String of(long ticket, long comment) {
    boolean hidden = done(() -> urgent.makePrivate(ticket, comment));
    boolean blackedOut = done(() -> blackOut(ticket, comment));
    if (hidden && blackedOut) {
      return "It was hidden and blacked out at once";
    }
    if (hidden || blackedOut) {
      String done = hidden ? "hidden" : "blacked out";
      String left = hidden ? "blacked out" : "hidden";
      return "It was " + done + " at once but not " + left + ": do that by hand now";
    }
    return "It could be neither hidden nor blacked out: do that by hand now";
  }

  private void blackOut(long ticket, long comment) {
    Comment standing =
        reader.comments(urgent, ticket, "undo").stream()
            .filter(one -> one.id() != null && one.id() == comment)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("not there any more"));
    ZendeskNotes.redact(urgent, ticket, standing);
  }

  private static boolean done(Runnable deed) {
    try {
      deed.run();
      return true;
    } catch (RuntimeException e) { // such as a ledger's that is away just now
      // the caller is told the worse news, that the note was public; it must not be lost in this
      return false;
    }
  }
}
