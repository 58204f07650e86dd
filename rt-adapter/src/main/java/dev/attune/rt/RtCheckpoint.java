package dev.attune.rt;

import dev.attune.helpdesk.Checkpoint;
import dev.attune.helpdesk.HelpdeskException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far RT's transactions have been read.
 *
 * @param since nothing that was made before this counts as an answer
 * @param settled every transaction up to this number has been told for good, 0 at the start
 * @param reached how far the present walk has come; it began behind {@code settled}
 * @param told numbers above {@code settled} that have been told already
 * @param nearby so many walks more look near the newest end alone: the whole list was searched, and
 *     nothing of what was read is seen in it any more
 * @param search for what comes behind {@code reached}, if one is under way
 */
record RtCheckpoint(
    Instant since,
    long settled,
    long reached,
    Set<Long> told,
    int nearby,
    Optional<RtSearch> search) {

  private static final int CARRIED = 1_000;
  private static final int RADIX = 36;
  private static final Pattern TEXT =
      Pattern.compile(
          "rt-1 since=(-?[0-9]{1,12}) settled=([0-9]{1,18}) reached=([0-9]{1,18})"
              + " told=((?:[0-9a-z]{1,12},)*)(?: nearby=([0-9]{1,4}))?(?: search=(.{1,40}))?");

  RtCheckpoint {
    told = newest(told);
  }

  static RtCheckpoint at(Instant since) {
    return new RtCheckpoint(since, 0, 0, Set.of(), 0, Optional.empty());
  }

  RtCheckpoint searching(RtSearch search) {
    return new RtCheckpoint(since, settled, reached, told, nearby, Optional.of(search));
  }

  /**
   * The next walk, which begins where nothing can turn up late any more.
   *
   * @param near so many walks from there look near the newest end alone
   */
  RtCheckpoint again(int near) {
    return new RtCheckpoint(since, settled, settled, told, near, Optional.empty());
  }

  /** The next page to ask for. */
  int page() {
    return search.map(RtSearch::page).orElse(1);
  }

  /** Whether that is counted from the newest end. */
  boolean fromNewest() {
    return search.filter(RtSearch::back).isPresent();
  }

  private static Set<Long> newest(Collection<Long> told) {
    Set<Long> newest = new LinkedHashSet<>();
    told.stream().sorted().skip(Math.max(0, told.size() - CARRIED)).forEach(newest::add);
    return newest;
  }

  Checkpoint toCheckpoint() {
    StringBuilder text = new StringBuilder("rt-1 since=").append(since.getEpochSecond());
    text.append(" settled=").append(settled).append(" reached=").append(reached).append(" told=");
    told.forEach(id -> text.append(Long.toString(id, RADIX)).append(','));
    text.append(nearby > 0 ? " nearby=" + nearby : "");
    search.ifPresent(under -> text.append(" search=").append(under));
    return new Checkpoint(text.toString());
  }

  /**
   * @throws HelpdeskException.Unreadable when it isn't one of ours
   */
  static RtCheckpoint of(Checkpoint checkpoint) {
    Matcher text = TEXT.matcher(checkpoint.value());
    if (!text.matches()) {
      throw new HelpdeskException.Unreadable(
          "The checkpoint of this account is not one of Request Tracker's. Nothing was read; set"
              + " attune.account.NAME.since to begin anew.",
          null);
    }
    Set<Long> told = new LinkedHashSet<>();
    for (String one : text.group(4).split(",", -1)) {
      if (!one.isEmpty()) {
        told.add(Long.parseLong(one, RADIX));
      }
    }
    return new RtCheckpoint(
        Instant.ofEpochSecond(Long.parseLong(text.group(1))),
        Long.parseLong(text.group(2)),
        Long.parseLong(text.group(3)),
        told,
        text.group(5) == null ? 0 : Integer.parseInt(text.group(5)),
        Optional.ofNullable(text.group(6)).flatMap(RtSearch::of));
  }
}
