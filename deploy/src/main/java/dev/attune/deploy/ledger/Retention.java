package dev.attune.deploy.ledger;

import dev.attune.export.ReviewJson;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
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

  private record Old(String account, String message) {}

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
                "select account, message from message"
                    + " where happened_at < :before order by happened_at, id"
                    + " fetch first :size rows only for update")
            .bind("before", before)
            .bind("size", size)
            .map((row, context) -> new Old(row.getString("account"), row.getString("message")))
            .list();
    Deletion deletion = new Deletion(handle, tally, rollup);
    Fetched fetched = new Fetched(handle, tally);
    some.stream()
        .collect(
            Collectors.groupingBy(
                Old::account, TreeMap::new, Collectors.mapping(Old::message, Collectors.toList())))
        .forEach(
            (account, messages) -> {
              neverAgain(account, before);
              fetched.forget(account, messages);
              deletion.reviews(account, messages);
            });
    return some.size();
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
}
