package dev.attune.deploy.ledger;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Everything that waits for its time. */
public final class Waiting {

  private static final List<String> TIMES =
      List.of(
          "update ticket set due_at = :latest where due_at > :latest and history = false",
          "update ticket set claimed_until = :latest where claimed_until > :latest",
          "update note set due_at = :latest where state in ('planned', 'sending')"
              + " and due_at > :latest",
          "update backfill set read_next = :latest where read_next > :latest",
          "update recheck set due_at = :latest where due_at > :latest",
          "update trouble set rests_until = :latest where rests_until > :latest");

  private final Handle handle;

  Waiting(Handle handle) {
    this.handle = handle;
  }

  /**
   * Lets nothing wait beyond an instant. What is looked at too early for that is found to be open,
   * or limited, still, and waits again. What a backfill has found keeps its turns.
   */
  public void atMostUntil(Instant latest) {
    TIMES.forEach(sql -> handle.createUpdate(sql).bind("latest", latest).execute());
  }
}
