package dev.attune.zendesk;

import dev.attune.tck.Bench;
import dev.attune.tck.ReadContract;

final class ZendeskReadTest extends ReadContract {

  @Override
  protected Bench bench() throws Exception {
    return ZendeskBench.started();
  }
}
