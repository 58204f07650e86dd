package dev.attune.freshdesk;

import dev.attune.tck.Bench;
import dev.attune.tck.PullContract;

final class FreshdeskPullTest extends PullContract {

  @Override
  protected Bench bench() throws Exception {
    return FreshdeskBench.started();
  }
}
