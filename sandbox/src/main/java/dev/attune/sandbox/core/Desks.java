package dev.attune.sandbox.core;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens desks, from their journals where there are some. */
public final class Desks {
  private Desks() {}

  /**
   * Opens a desk with everything its journal holds.
   *
   * @param directory null keeps the desk in memory alone
   * @param firstId where ids of people and comments begin
   */
  public static Desk open(String name, SandboxClock clock, @Nullable Path directory, long firstId)
      throws IOException {
    Rows rows = new Rows(firstId);
    Journal journal = new Journal(directory == null ? null : directory.resolve(name + ".jsonl"));
    journal.replay(rows::replay, rows::write);
    return new Desk(name, clock, journal, rows);
  }
}
