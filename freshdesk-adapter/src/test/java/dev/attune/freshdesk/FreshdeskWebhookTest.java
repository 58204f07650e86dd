package dev.attune.freshdesk;

import dev.attune.tck.Bench;
import dev.attune.tck.WebhookContract;

final class FreshdeskWebhookTest extends WebhookContract {

  @Override
  protected Bench bench() throws Exception {
    return FreshdeskBench.started();
  }
}
