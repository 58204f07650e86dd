package dev.attune.deploy.ledger;

import static java.lang.System.Logger.Level.WARNING;

import dev.attune.deploy.ledger.Reviews.Entry;
import dev.attune.export.ReviewJson;
import dev.attune.export.ReviewRow;
import dev.attune.export.ReviewRow.Reviewed;
import dev.attune.ticket.TicketId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * Files and counts reviews from before there were lists and sums by day, some at a time and in the
 * order they were entered, so that it can stop anywhere and go on. Several servers may; one works.
 */
public final class Filing {

  private static final System.Logger LOG = System.getLogger(Filing.class.getName());

  private final Handle handle;
  private final Seal seal;
  private final Shelf shelf;
  private final Opinions opinions;
  private final Outcomes outcomes;
  private final Unreadable unreadable;

  Filing(Handle handle, Rollup rollup, Seal seal) {
    this.handle = handle;
    this.seal = seal;
    this.shelf = new Shelf(handle, rollup);
    this.opinions = new Opinions(handle, rollup);
    this.outcomes = new Outcomes(handle, rollup);
    this.unreadable = new Unreadable(handle);
  }

  private record Old(
      long id,
      TicketId ticket,
      String message,
      String fingerprint,
      Instant at,
      String review,
      boolean counted,
      boolean ruled) {}

  /** How far it is: both are numbers of messages in the order they were entered. */
  public record Progress(long walked, long until) {
    public boolean done() {
      return walked >= until;
    }
  }

  public Progress progress() {
    return handle
        .createQuery("select walked_to, until_id from filing where id = 1")
        .map((row, context) -> new Progress(row.getLong(1), row.getLong(2)))
        .one();
  }

  /**
   * Files the next. What can't be read is left out of lists and sums until it can, and told in the
   * log.
   *
   * @return false when all are filed
   */
  public boolean some(int size) {
    Progress held =
        handle
            .createQuery("select walked_to, until_id from filing where id = 1 for update")
            .map((row, context) -> new Progress(row.getLong(1), row.getLong(2)))
            .one();
    if (held.done()) {
      return false;
    }
    List<Old> some = after(held, size);
    some.stream().filter(old -> !old.counted()).forEach(this::file);
    long walked = some.size() < size ? held.until() : some.get(some.size() - 1).id();
    handle
        .createUpdate("update filing set walked_to = :walked where id = 1")
        .bind("walked", walked)
        .execute();
    return walked < held.until();
  }

  private List<Old> after(Progress held, int size) {
    return handle
        .createQuery(
            "select id, account, ticket, message, fingerprint, happened_at, review, counted,"
                + " verdict from message where id > :walked and id <= :until"
                + " order by id fetch first :size rows only for update")
        .bind("walked", held.walked())
        .bind("until", held.until())
        .bind("size", size)
        .map((row, context) -> old(row))
        .list();
  }

  private void file(Old old) {
    read(old, problem -> tell(old, problem))
        .ifPresentOrElse(row -> file(old, row), () -> unreadable.enter(old.id()));
  }

  /**
   * Tries what couldn't be read once more, some at a time: what can be is filed, and sealed with
   * the key in use. Of the others nothing is told again.
   *
   * @param after the number of the last that was tried; 0 to begin with
   * @return the number of the last of these; empty when there were no more
   */
  public Optional<Long> again(long after, int size) {
    List<Old> some =
        handle
            .createQuery(
                "select id, account, ticket, message, fingerprint, happened_at, review, counted,"
                    + " verdict from message where id > :after"
                    + " and id in (select id from unreadable)"
                    + " order by id fetch first :size rows only for update")
            .bind("after", after)
            .bind("size", size)
            .map((row, context) -> old(row))
            .list();
    some.forEach(this::again);
    return some.stream().map(Old::id).reduce((one, next) -> next);
  }

  private void again(Old old) {
    read(old, problem -> {})
        .ifPresent(
            row -> {
              if (!old.counted()) {
                file(old, row);
              }
              new SecretKeys(handle, seal).sealAgain(old.id());
              unreadable.leave(old.id());
            });
  }

  private Optional<ReviewRow> read(Old old, Consumer<RuntimeException> told) {
    try {
      return Optional.of(
          ReviewJson.read(
              seal.open(old.review(), Reviews.place(old.ticket().account(), old.message()))));
    } catch (RuntimeException e) {
      told.accept(e);
      return Optional.empty();
    }
  }

  /** Its message may quote the review. */
  private static void tell(Old old, RuntimeException problem) {
    LOG.log(
        WARNING,
        "review {0} can''t be read ({1}): it stays as it is, and is tried again each hour",
        Long.toString(old.id()),
        problem.getClass().getSimpleName());
  }

  private void file(Old old, ReviewRow row) {
    shelf.file(old.ticket(), new Entry(old.fingerprint(), old.at(), row));
    if (row.origin().csat() != null || row.origin().reopened() != null) {
      outcomes.recall(old.ticket(), old.id(), row.origin().csat(), row.origin().reopened());
    }
    if (old.ruled() && row.outcome() instanceof Reviewed reviewed) {
      opinions.verdicts(old.ticket().account(), row.message()).stream()
          .findFirst()
          .ifPresent(
              verdict ->
                  opinions.count(
                      old.ticket().account(), row.message(), reviewed.assessment(), verdict));
    }
  }

  private static Old old(ResultSet row) throws SQLException {
    return new Old(
        row.getLong("id"),
        new TicketId(row.getString("account"), row.getString("ticket")),
        row.getString("message"),
        row.getString("fingerprint"),
        Columns.time(row, "happened_at"),
        row.getString("review"),
        row.getBoolean("counted"),
        row.getString("verdict") != null && !row.getString("verdict").equals(EarlierWords.LABEL));
  }
}
