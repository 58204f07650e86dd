package dev.attune.deploy.ledger;

import dev.attune.helpdesk.Purse.Grant;
import dev.attune.helpdesk.Purse.Limit;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/** What the servers together have spent of an account's share of its vendor's limits. */
public final class Credits {

  /** A grant must be spent within this time. */
  static final Duration VALID = Duration.ofSeconds(2);

  /** Calls arrive at uneven pace. */
  private static final Duration UNEVEN = Duration.ofSeconds(1);

  private static final int SLOTS = 60;

  /** At once: a limit that isn't told yet looks endless, and what is granted counts once it is. */
  private static final int MOST = 50;

  private final Handle handle;

  Credits(Handle handle) {
    this.handle = handle;
  }

  /**
   * How much of a limit is left.
   *
   * @param allowance credits in any one window that are ours
   */
  public record Left(String limit, Duration window, int allowance, int left) {}

  private record Slot(Instant end, int credits) {}

  /** Grants credits if they fit, about a second's worth at once. */
  Grant take(String account, Limit asked, int credits, Instant now) {
    Limit limit = lock(account, asked, now);
    List<Slot> slots = spent(account, limit, now);
    int spent = slots.stream().mapToInt(Slot::credits).sum();
    if (spent > 0 && spent + credits > limit.allowance()) {
      return new Grant(0, freeFor(credits, limit, slots, now));
    }
    long aSecond = limit.allowance() / Math.max(1, limit.window().toSeconds());
    int worth = (int) Math.min(MOST, aSecond);
    int granted = Math.max(credits, Math.min(worth, limit.allowance() - spent));
    enter(account, limit, granted, now);
    return new Grant(granted, now.plus(VALID));
  }

  /** Enters credits that were spent without having been granted. */
  void charge(String account, Limit limit, int credits, Instant now) {
    enter(account, lock(account, limit, now), credits, now);
  }

  /** What is left of an account's limits right now, in the order of their names. */
  public List<Left> left(String account, Instant now) {
    return handle
        .createQuery(
            "select name, window_seconds, allowance from budget where account = :account"
                + " order by name, window_seconds")
        .bind("account", account)
        .map(
            (row, context) ->
                new Limit(
                    row.getString("name"),
                    Duration.ofSeconds(row.getLong("window_seconds")),
                    row.getInt("allowance"),
                    1,
                    true))
        .list()
        .stream()
        .map(
            limit -> {
              int spent = spent(account, limit, now).stream().mapToInt(Slot::credits).sum();
              return new Left(
                  limit.name(),
                  limit.window(),
                  limit.allowance(),
                  Math.max(0, limit.allowance() - spent));
            })
        .toList();
  }

  /** One server at a time. The limit that counts: a guess gives way to what another was told. */
  private Limit lock(String account, Limit asked, Instant now) {
    Limit limit = asked.told() ? asked : toldToAnother(account, asked, now);
    String told = asked.told() ? ", vendor_limit = :vendor, told_at = :now" : "";
    Update update =
        of(
                handle.createUpdate(
                    "update budget set allowance = :allowance"
                        + told
                        + " where account = :account"
                        + " and name = :name and window_seconds = :window"),
                account,
                limit)
            .bind("allowance", limit.allowance());
    if (asked.told()) {
      update.bind("vendor", asked.vendor()).bind("now", now);
    }
    if (update.execute() == 0) {
      begin(account, limit);
      return lock(account, asked, now);
    }
    return limit;
  }

  private void begin(String account, Limit limit) {
    of(
            handle.createUpdate(
                "insert into budget (account, name, window_seconds, allowance)"
                    + " values (:account, :name, :window, :allowance)"),
            account,
            limit)
        .bind("allowance", limit.allowance())
        .execute();
  }

  /**
   * What the vendor has told counts for as long as what was spent by it: a server that has just
   * been started would wait for a whole window otherwise, since more was spent than it thinks
   * anybody may.
   */
  private Limit toldToAnother(String account, Limit guess, Instant now) {
    return of(
            handle.createQuery(
                "select vendor_limit from budget where account = :account and name = :name"
                    + " and window_seconds = :window and told_at > :since and told_at <= :latest"
                    + " for update"),
            account,
            guess)
        .bind("since", now.minus(slot(guess)).minus(counted(guess)))
        .bind("latest", now.plus(slot(guess)))
        .mapTo(Double.class)
        .findOne()
        .map(guess::as)
        .orElse(guess);
  }

  /** Slots that still count, oldest first; one from the future counts as from now. */
  private List<Slot> spent(String account, Limit limit, Instant now) {
    List<Slot> slots = new ArrayList<>();
    of(
            handle.createQuery(
                "select slot_ends_at, credits from credit where account = :account"
                    + " and name = :name and window_seconds = :window and slot_ends_at > :since"
                    + " and slot_ends_at <= :latest order by slot_ends_at"),
            account,
            limit)
        .bind("since", now.minus(counted(limit)))
        .bind("latest", now.plus(slot(limit)))
        .map((row, context) -> new Slot(Columns.time(row, "slot_ends_at"), row.getInt("credits")))
        .forEach(slots::add);
    return slots;
  }

  private void enter(String account, Limit limit, int credits, Instant now) {
    Instant end = end(limit, now);
    int known =
        of(
                handle.createUpdate(
                    "update credit set credits = credits + :credits where account = :account"
                        + " and name = :name and window_seconds = :window"
                        + " and slot_ends_at = :end"),
                account,
                limit)
            .bind("credits", credits)
            .bind("end", end)
            .execute();
    if (known == 0) {
      tidy(account, limit, now);
      of(
              handle.createUpdate(
                  "insert into credit (account, name, window_seconds, slot_ends_at, credits)"
                      + " values (:account, :name, :window, :end, :credits)"),
              account,
              limit)
          .bind("credits", credits)
          .bind("end", end)
          .execute();
    }
  }

  /** Takes away slots that don't count any more, as a new one begins. */
  private void tidy(String account, Limit limit, Instant now) {
    of(
            handle.createUpdate(
                "delete from credit where account = :account and name = :name"
                    + " and window_seconds = :window"
                    + " and (slot_ends_at <= :since or slot_ends_at > :latest)"),
            account,
            limit)
        .bind("since", now.minus(counted(limit)))
        .bind("latest", now.plus(slot(limit)))
        .execute();
  }

  private static Instant freeFor(int credits, Limit limit, List<Slot> slots, Instant now) {
    int left = slots.stream().mapToInt(Slot::credits).sum();
    Instant free = now;
    for (Slot slot : slots) {
      if (left == 0 || left + credits <= limit.allowance()) {
        break;
      }
      left -= slot.credits();
      free = slot.end().plus(counted(limit));
    }
    return free;
  }

  private static Duration counted(Limit limit) {
    return limit.window().plus(VALID).plus(UNEVEN);
  }

  private static Duration slot(Limit limit) {
    return limit.window().dividedBy(SLOTS);
  }

  private static Instant end(Limit limit, Instant now) {
    long millis = Math.max(1, slot(limit).toMillis());
    long since = now.toEpochMilli();
    return Instant.ofEpochMilli((since / millis + 1) * millis).truncatedTo(ChronoUnit.MILLIS);
  }

  private static <T extends SqlStatement<T>> T of(T statement, String account, Limit limit) {
    return statement
        .bind("account", account)
        .bind("name", limit.name())
        .bind("window", limit.window().toSeconds());
  }
}
