package dev.attune.rt;

import dev.attune.tck.Bench;
import dev.attune.tck.WebhookContract;

final class RtWebhookTest extends WebhookContract {

  @Override
  protected Bench bench() throws Exception {
    return RtBench.started();
  }
}
