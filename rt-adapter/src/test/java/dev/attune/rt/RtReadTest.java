package dev.attune.rt;

import dev.attune.tck.Bench;
import dev.attune.tck.ReadContract;

final class RtReadTest extends ReadContract {

  @Override
  protected Bench bench() throws Exception {
    return RtBench.started();
  }
}
