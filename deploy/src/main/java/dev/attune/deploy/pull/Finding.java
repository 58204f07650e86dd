package dev.attune.deploy.pull;

import dev.attune.deploy.ledger.Reviews.Entry;
import dev.attune.export.ReviewRow;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.reply.AgentReply;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something new about one message.
 *
 * @param reply null when the message forms none
 */
record Finding(Entry entry, @Nullable AgentReply reply) {

  /** Plans wait for each other by agent: in one order, none waits for one that waits for it. */
  static final Comparator<Finding> BY_AGENT =
      Comparator.comparing(
          finding -> finding.entry().row().agent(), Comparator.nullsFirst(String::compareTo));

  Optional<Reviewed> reviewed() {
    return entry.row().outcome() instanceof Reviewed reviewed
        ? Optional.of(reviewed)
        : Optional.empty();
  }

  boolean merged() {
    return entry.row().outcome() instanceof ReviewRow.MergedInto;
  }
}
