package dev.attune.deploy.ledger;

import dev.attune.helpdesk.HelpdeskException.Refused;
import dev.attune.ticket.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * What a helpdesk denies: that a ticket is there, or that we may see it. It says the same of every
 * ticket while the whole account is meant, under a wrong path, a block on the way or a suspension.
 * So it is believed at the second time alone, when the account's feed was read in between and fails
 * no more.
 */
public final class Denials {

  private static final Duration SOON = Duration.ofMinutes(2);
  private static final Duration LATEST = Duration.ofMinutes(10);

  private static final String BELIEVED =
      " and a.pulled_at > one.denied_at and not exists"
          + " (select 1 from trouble t where t.account = a.name and t.work = 'pull')";

  private final Handle handle;

  Denials(Handle handle) {
    this.handle = handle;
  }

  /** Whether such a refusal may be said of more than one ticket. */
  public static boolean doubtful(Refused refused) {
    return refused.reason() == Refused.Reason.GONE || refused.reason() == Refused.Reason.FORBIDDEN;
  }

  /** Whether a ticket of an account is denied, and to be read again. */
  public boolean waits(String account) {
    return any(
        handle
            .createQuery(
                "select 1 from ticket where account = :account and denied_at is not null"
                    + " and due_at is not null fetch first 1 rows only")
            .bind("account", account));
  }

  /** Whether a ticket was denied before, and its account read since. */
  public boolean isBelieved(TicketId ticket) {
    return any(
        handle
            .createQuery(
                "select 1 from ticket one join account a on a.name = one.account"
                    + " where one.account = :account and one.number = :number"
                    + BELIEVED)
            .bind("account", ticket.account())
            .bind("number", ticket.number()));
  }

  /** Whether one of a ticket's notes was kept from it by a denial before, as above. */
  public boolean isBelieved(List<NoteClaims.Claimed> notes) {
    return any(
        handle
            .createQuery(
                "select 1 from note one join account a on a.name = one.account"
                    + " where one.id = any(:notes)"
                    + BELIEVED)
            .bindArray("notes", Long.class, notes.stream().map(NoteClaims.Claimed::id).toList()));
  }

  /**
   * A ticket that was taken up is denied: it is read again later, which counts as no failure of its
   * own.
   *
   * @throws LostClaim when another has taken it up meanwhile
   */
  public Instant doubt(DueTickets.Claimed claimed, String error, Instant now) {
    TicketId ticket = claimed.ticket();
    Instant first =
        handle
            .createQuery(
                "select coalesce(denied_at, :now) from ticket"
                    + " where account = :account and number = :number")
            .bind("now", now)
            .bind("account", ticket.account())
            .bind("number", ticket.number())
            .mapTo(Instant.class)
            .one();
    Instant again = again(first, now);
    int mine =
        handle
            .createUpdate(
                "update ticket set claimed_until = null, claimed_by = null, error = :error,"
                    + " due_at = :again, denied_at = coalesce(denied_at, :now)"
                    + " where account = :account and number = :number and claims = :claim")
            .bind("error", Columns.atMost(Columns.REASON, error))
            .bind("again", again)
            .bind("now", now)
            .bind("account", ticket.account())
            .bind("number", ticket.number())
            .bind("claim", claimed.claim())
            .execute();
    LostClaim.unless(mine == 1, "ticket " + ticket);
    return again;
  }

  /** A note is kept from its ticket by a denial; tells when that is looked at again. */
  public Instant doubt(NoteClaims.Claimed note, Instant now) {
    handle
        .createUpdate("update note set denied_at = coalesce(denied_at, :now) where id = :id")
        .bind("now", now)
        .bind("id", note.id())
        .execute();
    Instant first =
        handle
            .createQuery("select denied_at from note where id = :id")
            .bind("id", note.id())
            .mapTo(Instant.class)
            .findOne()
            .orElse(now);
    return again(first, now);
  }

  /** As long again as it has been denied, within bounds. */
  private static Instant again(Instant first, Instant now) {
    Duration denied = Duration.between(first, now);
    Duration wait = denied.compareTo(SOON) < 0 ? SOON : denied;
    return now.plus(wait.compareTo(LATEST) < 0 ? wait : LATEST);
  }

  private static boolean any(Query query) {
    return query.mapTo(Integer.class).findFirst().isPresent();
  }
}
