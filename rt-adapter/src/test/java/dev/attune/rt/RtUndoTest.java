package dev.attune.rt;

import dev.attune.tck.Bench;
import dev.attune.tck.UndoContract;

final class RtUndoTest extends UndoContract {

  @Override
  protected Bench bench() throws Exception {
    return RtBench.started();
  }
}
