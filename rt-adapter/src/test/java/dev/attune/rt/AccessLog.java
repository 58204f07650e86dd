package dev.attune.rt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What RT itself has counted since this was made, by its own time. */
final class AccessLog {

  /** Calls a minute that RT is said to bear. */
  static final int CEILING = 200;

  private static final int MINUTE = 60;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);
  private static final Pattern LINE = Pattern.compile(".*\\[([^\\]]+)\\] \"[A-Z]+ .*");

  private final Path file;
  private final long before;

  AccessLog(Path file) throws IOException {
    this.file = file;
    this.before = Files.exists(file) ? Files.readAllLines(file).size() : 0;
  }

  /** The largest share of the ceiling that was used in any minute. */
  double largestShare() {
    List<Long> seconds = seconds();
    if (seconds.isEmpty()) {
      throw new IllegalStateException("RT has counted no call");
    }
    long most = 0;
    for (int first = 0, last = 0; last < seconds.size(); last++) {
      while (seconds.get(last) - seconds.get(first) >= MINUTE) {
        first++;
      }
      most = Math.max(most, last - first + 1);
    }
    return (double) most / CEILING;
  }

  private List<Long> seconds() {
    try {
      return Files.readAllLines(file).stream()
          .skip(before)
          .map(LINE::matcher)
          .filter(Matcher::matches)
          .map(line -> OffsetDateTime.parse(line.group(1), TIME).toEpochSecond())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
