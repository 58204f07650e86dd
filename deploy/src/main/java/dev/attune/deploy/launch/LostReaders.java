package dev.attune.deploy.launch;

import java.io.IOException;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of the log that a reader's connection was lost amid an answer, which Jersey calls
 * severe and says twice: people close pages, and a long answer says in its own line how far it
 * came. What fails on our side of an answer stays. Thread-safe.
 */
public final class LostReaders implements Filter {

  private static final String ANSWERING = "org.glassfish.jersey.server.ServerRuntime";

  /** Where bytes are handed to the network. */
  private static final String NETWORK = "org.glassfish.grizzly.";

  /** Made by the log manager, which the server's logging.properties tell to. */
  public LostReaders() {}

  @Override
  public boolean isLoggable(LogRecord entry) {
    return entry.getLoggerName() == null
        || !entry.getLoggerName().startsWith(ANSWERING)
        || !isLostConnection(entry.getThrown());
  }

  private static boolean isLostConnection(@Nullable Throwable thrown) {
    if (thrown == null) {
      return false;
    }
    Throwable cause = thrown.getCause();
    if (cause != null && cause != thrown) {
      return isLostConnection(cause);
    }
    return thrown instanceof IOException
        && Stream.of(thrown.getStackTrace())
            .anyMatch(frame -> frame.getClassName().startsWith(NETWORK));
  }
}
