package dev.attune.zendesk;

import dev.attune.tck.Bench;
import dev.attune.tck.FailureContract;

final class ZendeskFailureTest extends FailureContract {

  @Override
  protected Bench bench() throws Exception {
    return ZendeskBench.started();
  }
}
