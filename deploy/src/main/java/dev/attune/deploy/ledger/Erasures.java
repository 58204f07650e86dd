package dev.attune.deploy.ledger;

import dev.attune.deploy.ledger.Forgetting.Forgotten;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Agents and customers who are being forgotten. Some of their rows go in each transaction, and what
 * went is counted in it: whoever dies in the middle leaves a count that is right, and another goes
 * on. At the end the audit tells what went, and whose it was stands nowhere any more but where it
 * keeps them from being entered again.
 */
public final class Erasures {

  private static final String AGENT = "agent";

  private final Handle handle;
  private final Forgetting forgetting;

  Erasures(Handle handle, Forgetting forgetting) {
    this.handle = handle;
    this.forgetting = forgetting;
  }

  /** Whom: by the helpdesk's own id. */
  public enum Kind {
    AGENT,
    CUSTOMER;

    public String label() {
      return this == AGENT ? Erasures.AGENT : "customer";
    }
  }

  /**
   * One that isn't over.
   *
   * @param gone so far
   */
  public record Erasure(
      long id, String account, Kind kind, String subject, String askedBy, Forgotten gone) {}

  /** Begins one, or joins one that goes on already. */
  public Erasure begin(String account, Kind kind, String subject, String askedBy, Instant now) {
    if (kind == Kind.AGENT) {
      forgetting.announce(account, subject, now);
    }
    Optional<Erasure> known = of(account, kind, subject);
    return known.orElseGet(
        () -> {
          handle
              .createUpdate(
                  "insert into forgetting (account, kind, subject, asked_by, asked_at, went_at)"
                      + " values (:account, :kind, :subject, :askedBy, :now, :now)")
              .bind("account", account)
              .bind("kind", kind.label())
              .bind("subject", subject)
              .bind("askedBy", askedBy)
              .bind("now", now)
              .execute();
          return of(account, kind, subject).orElseThrow();
        });
  }

  private Optional<Erasure> of(String account, Kind kind, String subject) {
    return one(
        handle
            .createQuery(
                "select * from forgetting where account = :account and kind = :kind"
                    + " and subject = :subject")
            .bind("account", account)
            .bind("kind", kind.label())
            .bind("subject", subject));
  }

  /** Those of which nothing has gone since an instant: nobody is at them any more. */
  public List<Erasure> left(Instant since) {
    return handle
        .createQuery("select * from forgetting where went_at < :since order by id")
        .bind("since", since)
        .map((row, context) -> erasure(row))
        .list();
  }

  /**
   * Forgets some more.
   *
   * @param size at most so many reviews of an agent
   * @param tickets at most so many of a customer
   * @return how it stands now; empty when it is over, by us or by another
   */
  public Optional<Erasure> some(long id, int size, int tickets, Instant now) {
    Optional<Erasure> held =
        one(
            handle
                .createQuery("select * from forgetting where id = :id for update")
                .bind("id", id));
    if (held.isEmpty()) {
      return held;
    }
    Erasure one = held.get();
    Forgotten gone =
        one.kind() == Kind.AGENT
            ? forgetting.agent(one.account(), one.subject(), now, size)
            : forgetting.customer(one.account(), one.subject(), now, tickets);
    if (gone.equals(Forgotten.NOTHING)) {
      end(one, now);
      return Optional.empty();
    }
    return Optional.of(count(one, gone, now));
  }

  private Erasure count(Erasure one, Forgotten gone, Instant now) {
    Forgotten all = one.gone().and(gone);
    handle
        .createUpdate(
            "update forgetting set tickets = :tickets, reviews = :reviews, notes = :notes,"
                + " opinions = :opinions, went_at = :now where id = :id")
        .bind("tickets", all.tickets())
        .bind("reviews", all.reviews())
        .bind("notes", all.notes())
        .bind("opinions", all.opinions())
        .bind("now", now)
        .bind("id", one.id())
        .execute();
    return new Erasure(one.id(), one.account(), one.kind(), one.subject(), one.askedBy(), all);
  }

  private void end(Erasure one, Instant now) {
    handle.createUpdate("delete from forgetting where id = :id").bind("id", one.id()).execute();
    new Audit(handle)
        .note(now, one.askedBy(), "forgot", one.gone().told(one.account(), one.kind().label()));
  }

  private static Optional<Erasure> one(Query query) {
    return query.map((row, context) -> erasure(row)).findOne();
  }

  private static Erasure erasure(ResultSet row) throws SQLException {
    return new Erasure(
        row.getLong("id"),
        row.getString("account"),
        row.getString("kind").equals(AGENT) ? Kind.AGENT : Kind.CUSTOMER,
        row.getString("subject"),
        row.getString("asked_by"),
        new Forgotten(
            row.getLong("tickets"),
            row.getLong("reviews"),
            row.getLong("notes"),
            row.getLong("opinions")));
  }
}
