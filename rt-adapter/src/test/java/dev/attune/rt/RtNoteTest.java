package dev.attune.rt;

import dev.attune.tck.Bench;
import dev.attune.tck.NoteContract;

final class RtNoteTest extends NoteContract {

  @Override
  protected Bench bench() throws Exception {
    return RtBench.started();
  }
}
