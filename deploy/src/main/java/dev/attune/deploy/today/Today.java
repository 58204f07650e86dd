package dev.attune.deploy.today;

import dev.attune.deploy.ledger.Books;
import dev.attune.deploy.ledger.Daily.Figures;
import dev.attune.deploy.ledger.Daily.Part;
import dev.attune.deploy.ledger.Daily.Slice;
import dev.attune.deploy.ledger.DailyCounts.Count;
import dev.attune.deploy.ledger.DailyCounts.Messages;
import dev.attune.deploy.ledger.DailyCounts.Wall;
import dev.attune.deploy.ledger.DailyParts;
import dev.attune.deploy.ledger.Days;
import dev.attune.deploy.ledger.Exports.Filter;
import dev.attune.deploy.ledger.Filing;
import dev.attune.deploy.ledger.Heard;
import dev.attune.deploy.ledger.WeekSums;
import dev.attune.deploy.today.Load.Loads;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the last weeks were like, from the sums that are kept by day. People's marks count where
 * they gave some.
 *
 * @param days how far everything but {@code weeks} looks back
 * @param now the sums of these days
 * @param messages what became of all messages, for the whole desk alone; null else
 * @param loads who carries much; empty for who may not see it
 * @param moreLoads how many others there are, who carry less
 * @param heard what people said, for the whole desk alone; null else
 * @param filing how far older reviews are in these sums; null once all are
 */
public record Today(
    long days,
    List<Week> weeks,
    Sum now,
    @Nullable Messages messages,
    List<Sum> groups,
    List<Sum> brands,
    List<Sum> channels,
    List<Count> flags,
    List<Wall> walls,
    List<Load> loads,
    long moreLoads,
    Heard.@Nullable Sums heard,
    Filing.@Nullable Progress filing) {

  private static final Duration WEEK = Duration.ofDays(7);
  static final Duration WEEKS = Duration.ofDays(12 * 7);

  /** How far most of it looks back. */
  public static final Duration LATELY = Duration.ofDays(14);

  /** So many policy walls are told. */
  public static final int WALLS = 10;

  public Today {
    weeks = List.copyOf(weeks);
    groups = List.copyOf(groups);
    brands = List.copyOf(brands);
    channels = List.copyOf(channels);
    flags = List.copyOf(flags);
    walls = List.copyOf(walls);
    loads = List.copyOf(loads);
  }

  /**
   * Sums under a name.
   *
   * @param gap mean headline gap; {@code gaps} replies by it, from −3 to 3
   * @param marks means of A U C E; {@code needs} replies by need 0 to 3, {@code fits} by fit 1 to 5
   */
  public record Sum(
      String account,
      String name,
      long reviewed,
      double gap,
      List<Long> gaps,
      List<Double> marks,
      List<Long> needs,
      List<Long> fits) {
    public Sum {
      gaps = List.copyOf(gaps);
      marks = List.copyOf(marks);
      needs = List.copyOf(needs);
      fits = List.copyOf(fits);
    }

    public static Sum of(String account, String name, Figures figures) {
      return new Sum(
          account,
          name,
          figures.reviewed(),
          figures.gap(),
          figures.gaps(),
          figures.levels(),
          figures.needs(),
          figures.fits());
    }

    public static Sum of(Part part) {
      return of(part.account(), part.name(), part.figures());
    }
  }

  /**
   * A week from Monday on; means of gap and of the marks A U C E.
   *
   * @param part whether it isn't whole: it goes on, or reviews began in the midst of it
   */
  public record Week(
      String monday, boolean part, long reviewed, double gap, List<Double> marks, long severe) {
    public Week {
      marks = List.copyOf(marks);
    }

    static Week of(Instant monday, boolean part, WeekSums sums) {
      return new Week(
          monday.toString(), part, sums.reviewed(), sums.gap(), sums.levels(), sums.severe());
    }
  }

  /**
   * Of some agents' own replies.
   *
   * @param loads whether they are asked for by the agent in person
   */
  public static Today own(Books books, Slice owners, boolean loads, Instant now) {
    Instant since = now.minus(LATELY);
    Days lately = Days.since(since);
    Filter own = new Filter(since, null, Map.of(), true, owners.owners());
    Loads carried = loads ? Load.of(books, owners, since, now, 1) : Loads.NONE;
    return new Today(
        LATELY.toDays(),
        weeks(books, owners, now),
        Sum.of("", "", books.qa().daily().total(owners, lately)),
        null,
        List.of(),
        List.of(),
        List.of(),
        books.qa().trends().flags(own),
        List.of(),
        carried.loads(),
        carried.more(),
        null,
        filing(books));
  }

  /**
   * Of the desk, or a part of it.
   *
   * @param loads whether it is for someone who may see what agents carry
   */
  public static Today desk(Books books, Slice slice, boolean loads, Instant now) {
    Instant since = now.minus(LATELY);
    Days lately = Days.since(since);
    boolean whole = slice.equals(Slice.ALL);
    // flags and walls are counted for all channels together
    boolean everyChannel = slice.channel() == null;
    DailyParts parts = books.qa().daily().parts(slice, lately);
    Loads carried = loads ? Load.of(books, slice, since, now, Load.SEVERAL) : Loads.NONE;
    return new Today(
        LATELY.toDays(),
        weeks(books, slice, now),
        Sum.of("", "", parts.total()),
        whole ? books.qa().dailyCounts().messages(parts.total().reviewed(), lately) : null,
        sums(parts.groups()),
        sums(parts.brands()),
        sums(parts.channels()),
        everyChannel
            ? books.qa().dailyCounts().flags(slice.account(), slice.group(), lately)
            : List.of(),
        everyChannel
            ? books.qa().dailyCounts().walls(slice.account(), slice.group(), lately, WALLS)
            : List.of(),
        carried.loads(),
        carried.more(),
        whole ? books.qa().heard().between(since, now) : null,
        filing(books));
  }

  private static List<Sum> sums(List<Part> parts) {
    return parts.stream().map(Sum::of).toList();
  }

  private static List<Week> weeks(Books books, Slice slice, Instant now) {
    Instant since = monday(now.minus(WEEKS));
    Map<Instant, WeekSums> weeks = books.qa().daily().weeks(slice, Days.since(since));
    Instant begun = begun(books, slice, since, weeks);
    return weeks.entrySet().stream()
        .map(
            week -> {
              Instant monday = week.getKey();
              boolean part = monday.isBefore(begun) || monday.plus(WEEK).isAfter(now);
              return Week.of(monday, part, week.getValue());
            })
        .toList();
  }

  /** The first day that counts, where none before it does. */
  private static Instant begun(
      Books books, Slice slice, Instant since, Map<Instant, WeekSums> weeks) {
    return weeks.keySet().stream()
        .findFirst()
        .filter(first -> first.isAfter(since))
        .flatMap(first -> books.qa().daily().first(slice, Days.between(first, first.plus(WEEK))))
        .orElse(since);
  }

  private static Instant monday(Instant at) {
    return at.atOffset(ZoneOffset.UTC)
        .toLocalDate()
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
  }

  private static Filing.@Nullable Progress filing(Books books) {
    Filing.Progress progress = books.filing().progress();
    return progress.done() ? null : progress;
  }
}
