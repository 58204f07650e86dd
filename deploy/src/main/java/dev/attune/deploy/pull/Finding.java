package dev.attune.deploy.pull;

import dev.attune.deploy.ledger.Reviews.Entry;
import dev.attune.export.ReviewRow;
import dev.attune.reply.AgentReply;
import org.jspecify.annotations.Nullable;

/**
 * Something new about one message.
 *
 * @param reply null when the message forms none
 */
record Finding(Entry entry, @Nullable AgentReply reply) {

  boolean merged() {
    return entry.row().outcome() instanceof ReviewRow.MergedInto;
  }
}
