package dev.attune.deploy.ledger;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The database failed. Its own message may hold what was to be written, and is therefore only in
 * the cause.
 */
public final class LedgerFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final String AWAY = "it can't be reached";

  /** H2's for whatever else went wrong within. */
  private static final String OTHER = "HY000";

  private static final String NO_ROOM = "its file can't be written; make room on its disk";

  /** H2's: the file is locked. */
  private static final String HELD = "90020";

  /** By SQL state or the class that it belongs to; H2 has states of its own for its file. */
  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry(
              "25P03",
              "it ended what had stood still in the middle, as a frozen server's work does"),
          Map.entry("08", AWAY),
          Map.entry("53100", "its disk is full; make room there"),
          Map.entry("53", "it is out of memory or connections"),
          Map.entry("57", "it is starting, stopping or was told to"),
          Map.entry(HELD, "its file is held by another process"),
          Map.entry("90028", NO_ROOM),
          Map.entry("90031", NO_ROOM),
          Map.entry(OTHER, "it failed within itself; its trace file says more"),
          Map.entry("90098", "it closed itself; the line before says why"),
          Map.entry("90067", AWAY));

  private static final int CLASS = 2;

  private final boolean held;

  LedgerFailure(JdbiException cause) {
    super(
        "the ledger's database failed: "
            + why(cause)
            + "; nothing is lost, what was under way is done again",
        cause);
    held = HELD.equals(state(cause));
  }

  /** True when the database's file is locked by somebody else, or by what is left of us. */
  public boolean isHeld() {
    return held;
  }

  private static String why(JdbiException failure) {
    String state = state(failure);
    if (state == null) {
      return failure instanceof ConnectionException ? AWAY : failure.getClass().getSimpleName();
    }
    String known =
        state.equals(OTHER) && byItsFile(failure)
            ? NO_ROOM
            : MEANINGS.getOrDefault(
                state,
                MEANINGS.getOrDefault(state.substring(0, CLASS), "it refused what it was told"));
    return known + " (SQL state " + state + ")";
  }

  private static boolean byItsFile(Throwable failure) {
    return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(cause -> cause instanceof IOException || cause instanceof MVStoreException);
  }

  private static @Nullable String state(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && sql.getSQLState().length() > CLASS) {
        return sql.getSQLState();
      }
    }
    return null;
  }
}
