package dev.attune.freshdesk;

import dev.attune.tck.Bench;
import dev.attune.tck.UndoContract;

final class FreshdeskUndoTest extends UndoContract {

  @Override
  protected Bench bench() throws Exception {
    return FreshdeskBench.started();
  }
}
