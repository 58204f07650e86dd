package dev.attune.rt;

import dev.attune.tck.Bench;
import dev.attune.tck.DiagnosisContract;

final class RtDiagnosisTest extends DiagnosisContract {

  @Override
  protected Bench bench() throws Exception {
    return RtBench.started();
  }
}
