package dev.attune.zendesk;

import dev.attune.tck.Bench;
import dev.attune.tck.WebhookContract;

final class ZendeskWebhookTest extends WebhookContract {

  @Override
  protected Bench bench() throws Exception {
    return ZendeskBench.started();
  }
}
