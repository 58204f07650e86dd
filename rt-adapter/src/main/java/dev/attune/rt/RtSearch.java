package dev.attune.rt;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A search for the next transaction that the bot may see, which may go over many empty pages and
 * more than one turn: first from the newest end, until it is seen whether there is one, then
 * upwards to the lowest.
 *
 * @param back true while it goes from the newest end
 * @param page the next one to ask for, 1 and up
 * @param began what was kept two minutes before, nothing can turn up below any more
 */
record RtSearch(boolean back, int page, Instant began) {

  private static final Pattern TEXT = Pattern.compile("(back|ahead),([0-9]{1,6}),([0-9]{1,12})");

  /** The first page upwards was empty. */
  static RtSearch fromNewest(Instant now) {
    return new RtSearch(true, 1, now);
  }

  RtSearch further() {
    return new RtSearch(back, page + 1, began);
  }

  /** There is one, perhaps on the first page: that was empty before it was kept. */
  RtSearch upwards() {
    return new RtSearch(false, 1, began);
  }

  static Optional<RtSearch> of(String text) {
    Matcher parts = TEXT.matcher(text);
    return parts.matches()
        ? Optional.of(
            new RtSearch(
                parts.group(1).equals("back"),
                Integer.parseInt(parts.group(2)),
                Instant.ofEpochSecond(Long.parseLong(parts.group(3)))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return (back ? "back," : "ahead,") + page + "," + began.getEpochSecond();
  }
}
