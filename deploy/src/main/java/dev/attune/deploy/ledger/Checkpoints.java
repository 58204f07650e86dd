package dev.attune.deploy.ledger;

import dev.attune.helpdesk.Checkpoint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How far each account has been read. */
public final class Checkpoints {

  private final Handle handle;

  Checkpoints(Handle handle) {
    this.handle = handle;
  }

  /**
   * An account as the ledger knows it.
   *
   * @param startsAt nothing that was said before is judged
   * @param caughtUp true when the last page was the newest
   * @param pulledAt when the last page came; null before the first
   * @param notesStoppedBecause why no notes are written until a person has looked; null if they are
   */
  public record Standing(
      Instant startsAt,
      Checkpoint checkpoint,
      boolean caughtUp,
      @Nullable Instant pulledAt,
      @Nullable String notesStoppedBecause) {}

  public Optional<Standing> of(String account) {
    return handle
        .createQuery(
            "select starts_at, checkpoint, caught_up, pulled_at, notes_stopped_because"
                + " from account where name = :account")
        .bind("account", account)
        .map(
            (row, context) ->
                new Standing(
                    Columns.time(row, "starts_at"),
                    new Checkpoint(row.getString("checkpoint")),
                    row.getBoolean("caught_up"),
                    Columns.timeOrNull(row, "pulled_at"),
                    row.getString("notes_stopped_because")))
        .findOne();
  }

  /** All that were ever read, also those that are configured no longer; by name. */
  public List<String> accounts() {
    return handle.createQuery("select name from account order by name").mapTo(String.class).list();
  }

  /** Enters a fresh account; one that is known already stays as it is. */
  public void begin(String account, String vendor, Instant startsAt, Checkpoint checkpoint) {
    if (of(account).isEmpty()) {
      handle
          .createUpdate(
              "insert into account (name, vendor, starts_at, checkpoint, caught_up)"
                  + " values (:account, :vendor, :startsAt, :checkpoint, false)")
          .bind("account", account)
          .bind("vendor", vendor)
          .bind("startsAt", startsAt)
          .bind("checkpoint", checkpoint.value())
          .execute();
    }
  }

  /**
   * Moves on behind a page.
   *
   * @throws LostClaim when another has moved on meanwhile
   */
  public void move(String account, Checkpoint from, Checkpoint to, boolean caughtUp, Instant now) {
    int moved =
        handle
            .createUpdate(
                "update account set checkpoint = :to, caught_up = :caughtUp, pulled_at = :now"
                    + " where name = :account and checkpoint = :from")
            .bind("account", account)
            .bind("from", from.value())
            .bind("to", to.value())
            .bind("caughtUp", caughtUp)
            .bind("now", now)
            .execute();
    LostClaim.unless(moved == 1, "the checkpoint of account " + account);
  }

  /** The feed could be read at an instant, though nothing of it was kept. */
  public void confirm(String account, Instant now) {
    handle
        .createUpdate("update account set pulled_at = :now where name = :account")
        .bind("account", account)
        .bind("now", now)
        .execute();
    new Troubles(handle).clear(account, Troubles.Work.PULL);
  }

  /** Stops or, with null, resumes the account's notes. */
  public void stopNotes(String account, @Nullable String because) {
    handle
        .createUpdate("update account set notes_stopped_because = :because where name = :account")
        .bind("account", account)
        .bind("because", Columns.atMost(Columns.REASON, because))
        .execute();
  }
}
