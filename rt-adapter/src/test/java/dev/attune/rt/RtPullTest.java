package dev.attune.rt;

import dev.attune.tck.Bench;
import dev.attune.tck.PullContract;

final class RtPullTest extends PullContract {

  @Override
  protected Bench bench() throws Exception {
    return RtBench.started();
  }
}
