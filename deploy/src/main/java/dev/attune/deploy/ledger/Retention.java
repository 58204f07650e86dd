package dev.attune.deploy.ledger;

import static java.util.stream.Collectors.toMap;

import dev.attune.deploy.ledger.Reviews.Sum;
import dev.attune.export.ReviewJson;
import dev.attune.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Forgets by age: first the quotes of a review, later the whole of it. Some at a time. */
public final class Retention {

  private final Handle handle;
  private final Tally tally;
  private final Rollup rollup;
  private final Seal seal;

  Retention(Handle handle, Tally tally, Rollup rollup, Seal seal) {
    this.handle = handle;
    this.tally = tally;
    this.rollup = rollup;
    this.seal = seal;
  }

  private record Quoting(long id, String account, String message, String review) {}

  private record Old(long id, TicketId ticket, String message, Sum sum) {
    String account() {
      return ticket.account();
    }
  }

  /**
   * What came of some.
   *
   * @param seen how many were looked at; none when there are no more
   * @param forgotten of how many the quotes are gone
   */
  public record Some(int seen, int forgotten) {}

  /** Forgets quotes of reviews of what was said before an instant. */
  public Some forgetQuotes(Instant before, int size) {
    List<Quoting> some =
        handle
            .createQuery(
                "select id, account, message, review from message"
                    + " where quotes = true and happened_at < :before and "
                    + Unreadable.LEFT_OUT
                    + " order by happened_at, id fetch first :size rows only for update")
            .bind("before", before)
            .bind("size", size)
            .map(
                (row, context) ->
                    new Quoting(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
            .list();
    int forgotten = (int) some.stream().filter(this::forgetsOrPasses).count();
    return new Some(some.size(), forgotten);
  }

  /** Quotes that nobody can read are forgotten once they can be, or with the review. */
  private boolean forgetsOrPasses(Quoting row) {
    try {
      forgetQuotes(row);
      return true;
    } catch (SealFailure e) {
      new Unreadable(handle).enter(row.id());
      return false;
    }
  }

  private void forgetQuotes(Quoting row) {
    String place = Reviews.place(row.account(), row.message());
    String review =
        ReviewJson.write(Forgotten.quotes(ReviewJson.read(seal.open(row.review(), place))));
    handle
        .createUpdate("update message set review = :review, quotes = false where id = :id")
        .bind("review", seal.seal(review, place))
        .bind("id", row.id())
        .execute();
    new Highlights(handle, seal).withdraw(row.account(), row.message());
  }

  /**
   * Forgets reviews of what was said before an instant, with their notes and marks; none of it is
   * ever entered again. Tells of how many.
   */
  public int forgetReviews(Instant before, int size) {
    List<Old> some =
        handle
            .createQuery(
                "select id, account, ticket, message, outcome, reason, gap from message"
                    + " where happened_at < :before order by happened_at, id"
                    + " fetch first :size rows only for update")
            .bind("before", before)
            .bind("size", size)
            .map(
                (row, context) ->
                    new Old(
                        row.getLong("id"),
                        new TicketId(row.getString("account"), row.getString("ticket")),
                        row.getString("message"),
                        Sum.of(row)))
            .list();
    accounts(some).forEach(account -> neverAgain(account, before));
    some.forEach(this::forget);
    new Fetched(handle, tally)
        .gone(some.stream().collect(toMap(Old::ticket, old -> 1, Integer::sum)));
    return some.size();
  }

  private static Set<String> accounts(List<Old> some) {
    return some.stream().map(Old::account).collect(Collectors.toSet());
  }

  private void neverAgain(String account, Instant before) {
    handle
        .createUpdate(
            "update account set forgets_before = :before where name = :account"
                + " and (forgets_before is null or forgets_before < :before)")
        .bind("before", before)
        .bind("account", account)
        .execute();
  }

  private void forget(Old old) {
    handle
        .createQuery(
            "select state from note where account = :account and message = :message"
                + " and state not in ('planned', 'sending')")
        .bind("account", old.account())
        .bind("message", old.message())
        .mapTo(String.class)
        .forEach(state -> tally.add(old.account(), Tally.note(state), -1));
    handle
        .createUpdate("delete from note where account = :account and message = :message")
        .bind("account", old.account())
        .bind("message", old.message())
        .execute();
    rollup.takeOut(old.account(), old.message());
    handle.createUpdate("delete from message where id = :id").bind("id", old.id()).execute();
    old.sum().add(tally, old.account(), -1);
  }
}
