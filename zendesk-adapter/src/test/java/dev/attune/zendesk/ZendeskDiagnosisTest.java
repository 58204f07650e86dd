package dev.attune.zendesk;

import dev.attune.tck.Bench;
import dev.attune.tck.DiagnosisContract;

final class ZendeskDiagnosisTest extends DiagnosisContract {

  @Override
  protected Bench bench() throws Exception {
    return ZendeskBench.started();
  }
}
