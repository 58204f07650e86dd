package dev.attune.freshdesk;

import dev.attune.tck.Bench;
import dev.attune.tck.DiagnosisContract;

final class FreshdeskDiagnosisTest extends DiagnosisContract {

  @Override
  protected Bench bench() throws Exception {
    return FreshdeskBench.started();
  }
}
