package dev.attune.zendesk;

import dev.attune.tck.Bench;
import dev.attune.tck.UndoContract;

final class ZendeskUndoTest extends UndoContract {

  @Override
  protected Bench bench() throws Exception {
    return ZendeskBench.started();
  }
}
