package dev.attune.deploy.digest;

import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Daily.Slice;
import dev.attune.deploy.ledger.DailyCounts.Messages;
import dev.attune.deploy.ledger.DailyCounts.Wall;
import dev.attune.deploy.ledger.DailyParts;
import dev.attune.deploy.ledger.Days;
import dev.attune.deploy.ledger.Heard;
import dev.attune.deploy.ledger.Highlights.Highlight;
import dev.attune.deploy.today.Fetched;
import dev.attune.deploy.today.Load;
import dev.attune.deploy.today.Load.Loads;
import dev.attune.deploy.today.Today;
import dev.attune.deploy.today.Today.Sum;
import java.util.List;

/**
 * What a week or month was like. Names no agent but to a lead, to protect them.
 *
 * @param kind weekly or monthly, {@code period} such as 2026-W09
 * @param from its first day, {@code until} its last
 * @param highlights words that were shared in that time
 * @param now its sums, {@code before} those of the period before
 * @param messages what became of all messages
 * @param fetched what became of everything since the beginning
 * @param heard verdicts given and disputes answered in that time
 * @param strained agents with several severe conversations in a row; empty but for a lead
 * @param moreStrained how many others there are
 */
public record Digest(
    String kind,
    String period,
    String from,
    String until,
    List<String> highlights,
    Sum now,
    Sum before,
    Messages messages,
    Fetched fetched,
    List<Sum> groups,
    List<Wall> walls,
    Heard.Sums heard,
    List<Load> strained,
    long moreStrained) {

  private static final int HIGHLIGHTS = 5;
  private static final int DATE = 10;

  public Digest {
    highlights = List.copyOf(highlights);
    groups = List.copyOf(groups);
    walls = List.copyOf(walls);
    strained = List.copyOf(strained);
  }

  /**
   * Reads it.
   *
   * @param lead whether it is for a lead, who is told whose conversations were severe
   */
  public static Digest of(Books books, Period period, boolean lead) {
    Days days = Days.between(period.from(), period.until());
    Period previous = period.previous();
    Loads strained =
        lead ? Load.strained(books, period.from(), period.until()) : new Loads(List.of(), 0);
    var daily = books.qa().daily();
    DailyParts parts = daily.parts(Slice.ALL, days);
    return new Digest(
        period.kind().label(),
        period.name(),
        period.from().toString().substring(0, DATE),
        period.until().minusSeconds(1).toString().substring(0, DATE),
        books.highlights().between(period.from(), period.until(), HIGHLIGHTS).stream()
            .map(Highlight::words)
            .toList(),
        Sum.of("", "", parts.total()),
        Sum.of("", "", daily.total(Slice.ALL, Days.between(previous.from(), previous.until()))),
        books.qa().dailyCounts().messages(parts.total().reviewed(), days),
        Fetched.of(books),
        parts.groups().stream().map(Sum::of).toList(),
        books.qa().dailyCounts().walls(null, null, days, Today.WALLS),
        books.qa().heard().between(period.from(), period.until()),
        strained.loads(),
        strained.more());
  }

  /** Messages of that time; the parts add up to it. */
  long counted() {
    return messages.reviewed() + messages.bots() + messages.merged() + unscored();
  }

  long unscored() {
    return messages.unscored().values().stream().mapToLong(Long::longValue).sum();
  }
}
