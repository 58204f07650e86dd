package dev.attune.deploy.console;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an account stands. Times are ISO-8601; {@code null} members are left out.
 *
 * @param notesSwitch unreadable while the configuration holds no word that is known
 * @param caughtUp true when the last page of changes was the newest
 * @param pulledAt when that page came
 * @param tickets seen in the feed
 * @param oldestDue when the ticket that waits longest is or was to be read, a backfill's apart
 * @param oldestNoteDue since when the note that waits longest is to be written, however often it
 *     was tried; left out while none are written
 * @param feedPassedOver entries of the feed that named no ticket, so that nothing could be read
 *     because of them; one may count more than once
 * @param fetched messages of agents and bots, counted as tickets are read
 * @param stillOpen of these, messages of replies that may still grow
 * @param astray how many of them are neither open nor any of what follows; 0 unless something is
 *     wrong, below 0 where there is more than was fetched
 * @param replies reviewed and unscored ones
 * @param unscored replies left out, by reason
 * @param notes by their state: planned, on their way, written, refused, held
 * @param pending tickets to be read and notes to be written, now or later
 * @param quiet true when caught up and nothing is pending
 * @param meanGap of the reviewed replies
 * @param calls credits spent since the server started, by kind of call
 * @param budget what is left of our share of the vendor's limits, all servers together
 * @param troubles what keeps work from going on
 * @param setAside tickets that can't be read, newest first, at most a hundred
 */
public record AccountStatus(
    String account,
    String vendor,
    String notesSwitch,
    @Nullable String notesStoppedBecause,
    boolean caughtUp,
    @Nullable String pulledAt,
    long tickets,
    long ticketsDue,
    @Nullable String oldestDue,
    @Nullable String oldestNoteDue,
    long ticketsSetAside,
    long fetched,
    long stillOpen,
    long astray,
    long feedPassedOver,
    long replies,
    long reviewed,
    long merged,
    Map<String, Long> unscored,
    Map<String, Long> notes,
    long pending,
    boolean quiet,
    @Nullable Double meanGap,
    Map<String, Long> calls,
    List<Budget> budget,
    @Nullable String lastError,
    List<Trouble> troubles,
    List<SetAside> setAside) {

  /** One kind of work that rests: {@code pull}, {@code review} or {@code notes}. */
  public record Trouble(String work, int failures, String restsUntil, String error) {}

  /** One of the vendor's limits: what is ours in a window, and what is left of it now. */
  public record Budget(String limit, long windowSeconds, int allowance, int left) {}

  public record SetAside(String ticket, String since, String error) {}
}
