package dev.attune.deploy.ledger;

import static java.lang.System.Logger.Level.WARNING;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Good replies that a person has chosen to share, redacted; forgotten with the review's quotes. */
public final class Highlights {

  /** Longest words that are kept. */
  public static final int LONGEST = 2000;

  private static final System.Logger LOG = System.getLogger(Highlights.class.getName());

  private final Handle handle;
  private final Seal seal;

  Highlights(Handle handle, Seal seal) {
    this.handle = handle;
    this.seal = seal;
  }

  /**
   * A shared reply.
   *
   * @param review its number
   * @param by who shared it
   */
  public record Highlight(
      long review,
      String account,
      @Nullable String agent,
      String words,
      String by,
      Instant sharedAt) {}

  /**
   * Shares words, in the place of what was shared of the reply before.
   *
   * @return false when its quotes are forgotten, or all of it; then nothing is shared
   */
  public boolean share(String account, String message, String words, String by, Instant now) {
    if (!quotable(account, message)) {
      return false;
    }
    withdraw(account, message);
    of(
            handle.createUpdate(
                "insert into highlight (account, message, words, shared_by, shared_at)"
                    + " values (:account, :message, :words, :by, :now)"),
            account,
            message)
        .bind("words", seal.seal(words, place(account, message)))
        .bind("by", by)
        .bind("now", now)
        .execute();
    return true;
  }

  /** Held until the end, so that it isn't forgotten meanwhile. */
  private boolean quotable(String account, String message) {
    return of(
            handle.createQuery(
                "select 1 from message where account = :account and message = :message"
                    + " and quotes = true for update"),
            account,
            message)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private record Shared(String account, String message, String words) {}

  /** Encrypts all that isn't with the key in use; they are few. */
  void sealAgain() {
    handle
        .createQuery(
            "select account, message, words from highlight where words not like :sealed"
                + " order by account, message for update")
        .bind("sealed", "{aes1:" + seal.key() + "}%")
        .map((row, context) -> new Shared(row.getString(1), row.getString(2), row.getString(3)))
        .list()
        .forEach(this::sealOrPass);
  }

  /** What can't be read is as it was, and is tried again the next time. */
  private void sealOrPass(Shared shared) {
    try {
      sealAgain(shared);
    } catch (SealFailure e) {
      LOG.log(
          WARNING, "a shared highlight of account {0} can''t be read: it stays", shared.account());
    }
  }

  private void sealAgain(Shared shared) {
    String place = place(shared.account(), shared.message());
    of(
            handle.createUpdate(
                "update highlight set words = :words"
                    + " where account = :account and message = :message"),
            shared.account(),
            shared.message())
        .bind("words", seal.seal(seal.open(shared.words(), place), place))
        .execute();
  }

  /** False when nothing was shared of it. */
  public boolean withdraw(String account, String message) {
    return of(
                handle.createUpdate(
                    "delete from highlight where account = :account and message = :message"),
                account,
                message)
            .execute()
        > 0;
  }

  /** What is shared of a reply; empty where nothing is, or it can't be read. */
  public Optional<String> of(String account, String message) {
    return of(
            handle.createQuery(
                "select words from highlight where account = :account and message = :message"),
            account,
            message)
        .mapTo(String.class)
        .findOne()
        .flatMap(words -> opened(account, message, words));
  }

  /**
   * Those shared in some time, the newest first, without those that can't be read; {@code until} is
   * exclusive.
   */
  public List<Highlight> between(Instant since, Instant until, int most) {
    return handle
        .createQuery(
            "select m.id, h.account, h.message, m.agent, h.words, h.shared_by, h.shared_at"
                + " from highlight h join message m on m.account = h.account"
                + " and m.message = h.message where h.shared_at >= :since"
                + " and h.shared_at < :until"
                + " order by h.shared_at desc, m.id fetch first :most rows only")
        .bind("since", since)
        .bind("until", until)
        .bind("most", most)
        .map((row, context) -> highlight(row))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Highlight> highlight(ResultSet row) throws SQLException {
    long review = row.getLong("id");
    String account = row.getString("account");
    String agent = row.getString("agent");
    String by = row.getString("shared_by");
    Instant at = Columns.time(row, "shared_at");
    return opened(account, row.getString("message"), row.getString("words"))
        .map(words -> new Highlight(review, account, agent, words, by, at));
  }

  private Optional<String> opened(String account, String message, String words) {
    try {
      return Optional.of(seal.open(words, place(account, message)));
    } catch (SealFailure e) {
      LOG.log(
          WARNING, "a shared highlight of account {0} can''t be read: it isn''t shown", account);
      return Optional.empty();
    }
  }

  private static String place(String account, String message) {
    return "highlight\n" + Reviews.place(account, message);
  }

  private static <T extends SqlStatement<T>> T of(T statement, String account, String message) {
    return statement.bind("account", account).bind("message", message);
  }
}
