package dev.attune.deploy.launch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * The server's log: a line a record, and of a failure its root cause once. A container wraps and
 * repeats each failure of an application half a dozen times, 50 lines each, and buries the one
 * sentence that helps. Thread-safe.
 */
public final class ShortLog extends Formatter {

  private static final int FRAMES = 12;
  private static volatile String firstFailure = "";

  /** Made by the log manager, which the server's logging.properties tell to. */
  public ShortLog() {}

  /** What went wrong first, in the words of its root cause; empty where nothing has. */
  static String firstFailure() {
    return firstFailure;
  }

  @Override
  public String format(LogRecord entry) {
    Instant at = entry.getInstant().truncatedTo(ChronoUnit.MILLIS);
    String line = at + " " + entry.getLevel() + " " + entry.getLoggerName() + ": ";
    return line + firstLine(formatMessage(entry)) + "\n" + cause(entry.getThrown());
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "" : message.strip().lines().findFirst().orElse("");
  }

  private static String cause(@Nullable Throwable thrown) {
    if (thrown == null) {
      return "";
    }
    Throwable root = root(thrown);
    String message = String.valueOf(root.getMessage());
    if (!firstFailure.isEmpty() && message.contains(firstFailure)) {
      return "";
    }
    firstFailure = firstFailure.isEmpty() ? message : firstFailure;
    StringBuilder text = new StringBuilder("  " + root + "\n");
    StackTraceElement[] frames = root.getStackTrace();
    for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
      text.append("    at ").append(frames[i]).append('\n');
    }
    return text.toString();
  }

  private static Throwable root(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return cause == null || cause == thrown ? thrown : root(cause);
  }
}
