package dev.attune.zendesk;

import dev.attune.tck.Bench;
import dev.attune.tck.PullContract;

final class ZendeskPullTest extends PullContract {

  @Override
  protected Bench bench() throws Exception {
    return ZendeskBench.started();
  }
}
