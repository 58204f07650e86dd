package dev.attune.freshdesk;

import dev.attune.tck.Bench;
import dev.attune.tck.FailureContract;

final class FreshdeskFailureTest extends FailureContract {

  @Override
  protected Bench bench() throws Exception {
    return FreshdeskBench.started();
  }
}
