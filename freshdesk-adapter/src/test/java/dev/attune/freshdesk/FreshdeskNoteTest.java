package dev.attune.freshdesk;

import dev.attune.tck.Bench;
import dev.attune.tck.NoteContract;

final class FreshdeskNoteTest extends NoteContract {

  @Override
  protected Bench bench() throws Exception {
    return FreshdeskBench.started();
  }
}
