package dev.attune.rt;

import dev.attune.tck.Bench;
import dev.attune.tck.FailureContract;

final class RtFailureTest extends FailureContract {

  @Override
  protected Bench bench() throws Exception {
    return RtBench.started();
  }
}
