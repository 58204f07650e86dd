package dev.attune.helpdesk;

import dev.attune.ticket.MessageId;

/**
 * What a write that was answered came to. A write that was not answered is an exception that says
 * so.
 */
public sealed interface WriteOutcome {

  /** The note stands on the ticket, verified to be internal. */
  record Written(MessageId note) implements WriteOutcome {}

  /** The ticket has changed since the look; nothing was written. Look again. */
  record ChangedSinceLook() implements WriteOutcome {}
}
